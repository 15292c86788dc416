import type { NfoElement, NfoKind } from "./nfo-entry";

type ProviderIds = Readonly<Record<string, string>>;

const addresses: readonly [provider: string, address: RegExp][] = [
  ["imdb", /\bimdb\.com\/(?:\w{2}\/)?title\/(tt\d{5,10})\b/i],
  ["tmdb", /\bthemoviedb\.org\/(?:movie|tv)\/(\d{1,10})\b/i],
  ["tvdb", /\bthetvdb\.com\/(?:[^\s"<]{0,60}[?&](?:series)?id=|(?:dereferrer\/)?series\/)(\d{1,10})\b/i],
];

/** The ids in addresses of web pages, as files have them that were written for other programs. */
export function linkedIds(text: string): ProviderIds {
  const tail = text.slice(0, longestSearched);
  const found = addresses.flatMap(([provider, address]) => {
    const id = address.exec(tail)?.[1];
    return id === undefined ? [] : [[provider, id]];
  });
  return Object.fromEntries(found);
}

const longestSearched = 256 * 1024;

/** What `<uniqueid type="imdb">`, `<imdbid>` and the older `<id>` say. */
export function providerIdsOf(kind: NfoKind, element: NfoElement): ProviderIds {
  const found = element.children.flatMap((child) => [...idsOf(kind, child)]);
  return Object.fromEntries(found.filter(([provider, id]) => isProvider.test(provider) && isId.test(id)));
}

const isProvider = /^[a-z][a-z0-9]{1,19}$/;
const isId = /^[\w.-]{1,60}$/;

function* idsOf(
  kind: NfoKind,
  { name, attributes, text }: NfoElement,
): Generator<[provider: string, id: string]> {
  if (name === "uniqueid") yield [(attributes.type ?? "").toLowerCase(), text];
  else if (name === "id") {
    yield [ownerOfPlainId(kind, text), text];
    yield* Object.entries(attributes);
  } else {
    const provider = /^(\w+?)_?id$/.exec(name)?.[1];
    if (provider !== undefined) yield [provider, text];
  }
}

/** Those of IMDb show what they are; the others are of the provider that was in use when the element was. */
function ownerOfPlainId(kind: NfoKind, id: string): string {
  if (/^tt\d+$/.test(id)) return "imdb";
  return kind === "film" ? "tmdb" : "tvdb";
}
