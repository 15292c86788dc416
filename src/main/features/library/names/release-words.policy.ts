// What release groups and rippers write behind a title. Only words that no title is likely to be made of begin a cut
// anywhere; the weaker ones count behind a year or another such word, which the cut takes along anyway.
const resolution = String.raw`\d{3,4}\s?[xX×]\s?\d{3,4}|(?:480|540|576|720|1080|1440|2160|4320)[pi]|[48]k|uhd|ultra ?hd|qhd|fhd|hdr(?:10)?\+?|hdr10plus|dolby ?vision|\d{1,2}[ -]?bits?`;
const source = String.raw`blu-?ray|bd-?rip|br-?rip|bd-?remux|remux|web-?dl|web-?rip|web(?=[\s._-]*[hx]\s?\.?26\d)|dvd-?rip|dvd-?scr|dvd-?r|dvd[59]|hd-?dvd|hd-?rip|hd-?tv(?:rip)?|pd-?tv|sd-?tv|ds-?r(?:ip)?|dvb|tv-?rip|vhs-?rip|cam-?rip|hd-?cam|hd-?ts|telesync|telecine|screener|workprint|ppv-?rip`;
const codec = String.raw`[xh] ?\.?26[456]|hevc|avc|xvid|divx\d?|av1|vp8|vp9|mpeg-?[24]|nvenc|aac(?:\d ?\.?\d)?|e?ac-?3|ddp? ?\d\.?\s?\d|dd\+ ?\d\.?\d|dts(?:-?hd)?(?: ma)?|truehd|atmos|flac(?:\d\.\d)?|mp3`;
const release =
  "hdc|ntsc|repack|rerip|readnfo|multi(?:-?subs?)?|unrated|stv|remastered|h-?sbs|half-?sbs|h-?ou|half-?ou";

/** Begin a cut wherever they stand behind a word. */
const anywhere = new RegExp(
  String.raw`(?<=[\s\-.([{])(?:${resolution}|${source}|${codec}|hdc|ntsc|repack|rerip|readnfo)(?![\p{L}\p{N}])`,
  "iu",
);
/** Only as the last words, for "Multi" or "Limited" may be a title's own in its middle. */
const atTheEnd = new RegExp(String.raw`(?<=\S[\s\-.([{])(?:${release})[\s)\]]*$`, "iu");
const isRelease = new RegExp(
  String.raw`^(?:${resolution}|${source}|${codec}|${release})(?![\p{L}\p{N}])`,
  "iu",
);

/** Longer names than a file system knows are not looked through. */
const longest = 1024;

/** A name before its release words, and whether there were any. */
export function cutReleaseWords(name: string): { kept: string; cut: boolean } {
  let kept = name.slice(0, longest);
  const match = anywhere.exec(kept);
  const titled = match ? /[\p{L}\p{N}]/u.test(kept.slice(0, match.index)) : false;
  if (match && titled) kept = openBracketGone(kept.slice(0, match.index));
  for (let at = kept.trimEnd().search(atTheEnd); at > 0; at = kept.trimEnd().search(atTheEnd)) {
    kept = openBracketGone(kept.trimEnd().slice(0, at));
  }
  return kept.length === Math.min(name.length, longest) ? { kept: name, cut: false } : { kept, cut: true };
}

/** `1080p BluRay`, `Remastered`: it begins with a word of this kind. */
export const isReleaseWord = (text: string): boolean => isRelease.test(text.trim());

function openBracketGone(name: string): string {
  return name.replace(/[\s\-.]{0,4}[([{][^()[\]{}]*$/, "").trimEnd();
}
