import type { NfoEntry, NfoKind, ParseXml } from "./nfo-entry";
import { readEntry } from "./nfo-fields.policy";
import { linkedIds } from "./provider-ids.policy";

const rootKinds = new Map<string, NfoKind>([
  ["movie", "film"],
  ["episodedetails", "episode"],
  ["tvshow", "show"],
  ["season", "season"],
  ["musicvideo", "clip"],
]);
const firstRoot = new RegExp(`<(?:${[...rootKinds.keys()].join("|")})[\\s>]`, "i");

/**
 * What an NFO file says, in its order: XML as Kodi and Jellyfin write it, several in one file too, with or without an
 * address after it, or an address alone. A text of any other kind says nothing.
 */
export function readNfo(text: string, parseXml: ParseXml): NfoEntry[] {
  const start = text.search(firstRoot);
  const roots = start < 0 ? [] : parseXml(text.slice(start));
  const entries = roots.flatMap((root) => {
    const kind = rootKinds.get(root.name);
    return kind === undefined ? [] : [readEntry(kind, root)];
  });
  const [first, second] = entries;
  if (first === undefined) return readLink(text);
  // An address after the XML speaks of the one thing in the file. What the XML says itself comes first.
  if (second === undefined) return [{ ...first, providerIds: { ...linkedIds(text), ...first.providerIds } }];
  return entries;
}

function readLink(text: string): NfoEntry[] {
  const providerIds = linkedIds(text);
  if (Object.keys(providerIds).length === 0) return [];
  return [{ ...readEntry("link", { name: "", attributes: {}, text: "", children: [] }), providerIds }];
}
