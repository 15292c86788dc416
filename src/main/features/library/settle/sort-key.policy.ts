/** Letters that Unicode does not take apart. */
const undivided: Readonly<Record<string, string>> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ς: "σ", ß: "ss", æ: "ae", œ: "oe", þ: "th" },
};

/** Stands below everything that a folded text may hold, so that "Zoo" comes before "Zoo 2". */
const between = "\u0001";
/** Stands above all numbers. */
const last = "~";

/** A text as order and comparisons have it: without case, accents and forms, control characters and runs of spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđðħıςßæœþ]/g, (letter) => undivided[letter] ?? letter)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** A key whose bytes are in the natural order of texts: 2 before 10, whatever the numbers' lengths. */
export function naturalKey(text: string): string {
  return foldText(text).replace(/[0-9]+/g, numberKey);
}

/** Numbers after each other: first how many digits, then the digits. Zeros in front do not count. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+/, "");
  const nines = Math.floor(significant.length / 9);
  return `${"9".repeat(nines)}${significant.length % 9}${significant}`;
}

/** Where a show, a collection or a video of its own stands in the one alphabet of the library. */
export function standingKey(title: string, year: number | null): string {
  return `${naturalKey(title)}${between}${placeOf(year)}`;
}

/** The keys from the first up to, and without, the second are those of all that has this title, of whatever year. */
export function standingRange(title: string): [from: string, before: string] {
  const key = naturalKey(title);
  return [`${key}${between}`, `${key}\u0002`];
}

/** Where a video stands inside its collection. */
export interface OrderInCollection {
  readonly season: number | null;
  readonly episode: number | null;
  /** YYYY-MM-DD. */
  readonly airDate: string | null;
  readonly title: string;
}

/**
 * A video's key: that of its collection, then season (none first, specials last), episode (numbered, then dated, then the
 * others) and title.
 */
export function keyInCollection(collectionKey: string, order: OrderInCollection): string {
  const season = order.season === 0 ? last : placeOf(order.season);
  return [collectionKey, season, episodePlace(order), naturalKey(order.title)].join(between);
}

function episodePlace({ episode, airDate }: OrderInCollection): string {
  if (episode !== null) return placeOf(episode);
  return airDate === null ? `${last}${last}` : `${last}${airDate}`;
}

function placeOf(number: number | null): string {
  return number === null ? "" : numberKey(String(number));
}
