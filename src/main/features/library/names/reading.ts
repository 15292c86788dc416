import type { VideoKind } from "@shared/model/video";
import type { CollectionDescription, ExtraKind } from "../description";

/** The rule by which a name was read. */
export type ReadingRule =
  | "season-episode"
  | "date"
  | "season-folder"
  | "episode-number"
  | "show-folder"
  | "year"
  | "film-folder"
  | "release-words"
  | "alone"
  | "loose-clip"
  | "extras-folder"
  | "extra-ending";

/** What the name of a video says, with its place; of parts without their numbers. */
export interface Reading {
  readonly kind: VideoKind;
  /** A film's, a clip's or an extra's; an episode's own, or null where its name says none. */
  readonly title: string | null;
  readonly collection: CollectionDescription | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly episodeEnd: number | null;
  /** `a` of `S01E01a`: one of several stories that share a number. */
  readonly story: string | null;
  readonly airDate: string | null;
  readonly year: number | null;
  readonly extra: ExtraKind | null;
  readonly version: string | null;
  /** Others of the same title are versions of it, as far as the name is understood. */
  readonly mayHaveVersions: boolean;
  readonly providerIds: Readonly<Record<string, string>>;
  readonly rule: ReadingRule;
}

/** A video, or the parts of one, under the name that they share. */
export interface Unit {
  readonly stem: string;
  readonly files: readonly { readonly name: string; readonly part: number | null }[];
}

export interface ReadUnit extends Unit {
  readonly reading: Reading;
}
