import { beforeCut } from "./cut.policy";
import type { NumbersInName } from "./numbers";

const seasonEpisode =
  /(?<![a-z\d])s(\d{1,4})(?:[ ._-]{0,3}x?[ ._]{0,2}e(?:p(?:isode)?)?[ ._-]{0,2}|x)(\d{1,4})(?!\d)/i;
const crossed = /(?<![a-z\d])(\d{1,4})x(\d{1,3})(?!\d)/i;

/** `S01E02`, `S1 E2`, `s01x02`, `S2009xE02`, else `1x02`; with all that follow: `-E03`, `E03`, `-03`, ` - 1x03`. */
export function findSeasonEpisode(name: string): NumbersInName | null {
  const match = seasonEpisode.exec(name) ?? findCrossed(name);
  if (!match) return null;
  const [season, episode] = [Number(match[1]), Number(match[2])];
  const { last, end } = followOn(name, match.index + match[0].length, season, episode);
  return {
    season,
    episode,
    episodeEnd: last > episode ? last : null,
    whole: match[0],
    before: beforeCut(name, match.index),
    after: name.slice(end),
  };
}

/** A season over 99 is a year; what is larger on both sides is a picture's size. */
function findCrossed(name: string): RegExpExecArray | null {
  const match = crossed.exec(name);
  if (!match) return null;
  const season = Number(match[1]);
  const isYear = season > 1899 && season < 2100;
  return season < 100 || (isYear && Number(match[2]) < 200) ? match : null;
}

const marked =
  /^[ ._]{0,2}-?[ ._]{0,2}(?:s?(\d{1,4})(?=x|[ ._]?e))?[ ._]?(?:x|e(?:p(?:isode)?)?)[ ._-]?(\d{1,4})(?!\d|[pi]\b)/i;
const unmarked = /^-(\d{1,4})(?![\dpix])/i;
const later = /(?<![a-z\d])s(\d{1,4})[ ._-]?e(\d{1,4})(?!\d)/gi;

/** Steps over every further number that continues the first one, and ends at the last that is larger. */
export function followOn(name: string, from: number, season: number | null, first: number) {
  let [last, end] = [first, from];
  for (;;) {
    const rest = name.slice(end, end + 32);
    const match = marked.exec(rest) ?? unmarked.exec(rest);
    const episode = Number(match?.[2] ?? (match && match.length === 2 ? match[1] : undefined));
    const sameSeason = match?.length !== 3 || match[1] === undefined || Number(match[1]) === season;
    if (!match || !sameSeason || !(episode > last)) break;
    [last, end] = [episode, end + match[0].length];
  }
  for (const match of name.slice(end).matchAll(later)) {
    const [at, episode] = [end + match.index + match[0].length, Number(match[2])];
    if (Number(match[1]) !== season || episode <= last) break;
    [last, end] = [episode, at];
  }
  return { last, end };
}
