import type { Details } from "../description";
import type { ArtworkRole } from "../scan/scanner";

/** What an element of an NFO file is about. `link`: it only says where on the web more is known. */
export type NfoKind = "film" | "episode" | "show" | "season" | "clip" | "link";

/** A picture by its file name, without any folder or address: nothing is ever fetched. */
export interface NfoPicture {
  readonly name: string;
  readonly role: ArtworkRole;
}

/** One of the things that an NFO file speaks of. Null and empty where it is silent. */
export interface NfoEntry extends Details {
  readonly kind: NfoKind;
  readonly title: string | null;
  /** Of the show that an episode belongs to. */
  readonly showTitle: string | null;
  /** The set of films that a film belongs to. */
  readonly set: string | null;
  readonly year: number | null;
  /** YYYY-MM-DD: when it was first shown. */
  readonly airDate: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  /** The last of several episodes, where the entry itself says so. */
  readonly episodeEnd: number | null;
  readonly runtimeMinutes: number | null;
  /** Of several in one role the last, as of all that may stand there once. */
  readonly pictures: readonly NfoPicture[];
}

/** An XML element as the parser of the platform hands it over: names in lower case. */
export interface NfoElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly NfoElement[];
}

export type ParseXml = (text: string) => readonly NfoElement[];
