import { beforeCut } from "./cut.policy";
import type { NumbersInName } from "./numbers";
import { readPartNumber } from "./roman.policy";
import { followOn } from "./season-episode.policy";

/** Another way to say an episode's number where none says its season. Each looks for one and nothing else. */
type Finder = (name: string) => NumbersInName | null;

const episodeWord =
  /(?<![\p{L}\d])(?:e|(?:ep|eps|episode|episodio|épisode|episódio|folge|aflevering|avsnitt|afsnit|jakso|odcinek|серия|выпуск)[ ._]{0,2}-?[ ._]{0,2})(\d{1,4})(?!\d)/iu;
const partWord = /(?<![\p{L}\d])(?:part|pt)[ ._-]{1,3}(\d{1,2}|[ivx]{1,6})(?![\p{L}\d])/iu;
const leadingStrong = /^\s*#?(?:(\d{1,4})(?=\s+[-–—]\s|[,:)_]|\.\s|\.[^.]*$|-\d|$)|(\d{2,4})(?=[-–—]))/;
const leadingWeak = /^\s*#?(\d{1,4})(?=\s)/;
const dashed = /(?<=\s)[-–—]\s+#?(\d{1,4})(?:v\d)?(?=\s*(?:$|[-–—.([{]|\s))/;
const trailing = /(?<=[\s._])#?(\d{1,4})(?:v\d)?(?=\s*(?:$|[[(]))/;
const compact = /^([^\s]+?)[._](\d)(\d\d)(?=$|[._-])/;
const seasonDash = /^\s*(\d{1,2})-(\d{2})(?=\s|\.|$)/;

/** `Episode 16`, `Ep_03`, `E03`, `Folge 3`, with what follows: `E03-05`. */
export const findEpisodeWord: Finder = (name) => numbered(name, episodeWord.exec(name));

/** `Part 3`, `Part.III`. */
export const findPartWord: Finder = (name) => {
  const match = partWord.exec(name);
  const part = readPartNumber(match?.[1] ?? "");
  return match && part !== null && part > 0 ? { ...around(name, match), episode: part } : null;
};

/** `02 - Title`, `02.Title`, `02-04 - Title`, `12`. */
export const findLeading: Finder = (name) => numbered(name, leadingStrong.exec(name));

/** `16 Some Title`; only where numbers are to be expected, for `12 Angry Men` is a title. */
export const findLeadingLoosely: Finder = (name) => numbered(name, leadingWeak.exec(name));

/** `Show - 03`, `Show - 03 - Title`, `Show - 03 [1080p]`; of one digit where the caller expects numbers. */
export const findDashed: Finder = (name) => numbered(name, dashed.exec(name));

/** `Show 12`, `Show 12 [720p]`. */
export const findTrailing: Finder = (name) => numbered(name, trailing.exec(name));

/** `foo.203`, `foo_102`: season and episode in one number, in a name without spaces. */
export const findCompact: Finder = (name) => {
  const match = compact.exec(name);
  if (!match || match[2] === "0" || match[3] === "00") return null;
  const [whole, before = "", season, episode] = match;
  const after = name.slice(whole.length);
  return { season: Number(season), episode: Number(episode), episodeEnd: null, whole, before, after };
};

/** `4-12 - Title`: season and episode. */
export const findSeasonDash: Finder = (name) => {
  const match = seasonDash.exec(name);
  return match
    ? { ...around(name, match), season: Number(match[1]), episode: Number(match[2]), before: "" }
    : null;
};

function numbered(name: string, match: RegExpExecArray | null): NumbersInName | null {
  if (!match) return null;
  const episode = Number(match[1] ?? match[2]);
  const { last, end } = followOn(name, match.index + match[0].length, null, episode);
  return {
    ...around(name, match),
    episode,
    episodeEnd: last > episode ? last : null,
    after: name.slice(end),
  };
}

function around(name: string, match: RegExpExecArray): NumbersInName {
  const after = name.slice(match.index + match[0].length);
  const before = beforeCut(name, match.index);
  return { season: null, episode: null, episodeEnd: null, whole: match[0], before, after };
}
