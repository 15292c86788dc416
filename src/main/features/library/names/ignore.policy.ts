import { type IgnorePattern, matchesPath, readIgnorePatterns } from "./ignore-pattern.policy";

/** What the ignore files of a directory and of those above it say. */
export interface IgnoreRules {
  /** The directory that they lie in, relative to the library folder. */
  readonly path: string;
  /** Everything here and below is passed over. */
  readonly everything: boolean;
  readonly patterns: readonly IgnorePattern[];
  readonly above: IgnoreRules | null;
}

export interface IgnoreFile {
  readonly name: string;
  /** Its beginning does: 64 KiB are more than a thousand patterns. */
  readonly text: string;
}

/**
 * `.nomedia` and an empty `.ignore` speak of all that lies in their folder; a filled `.ignore`, `.plexignore` or `.embyignore`
 * of what its patterns match.
 */
export function enterIgnored(
  above: IgnoreRules | null,
  path: string,
  files: readonly IgnoreFile[],
): IgnoreRules | null {
  if (files.length === 0) return above;
  const everything = files.some(({ name, text }) => isForAll(name.toLowerCase(), text));
  return {
    path,
    everything: everything || (above?.everything ?? false),
    patterns: files.flatMap(({ text }) => readIgnorePatterns(text)),
    above,
  };
}

const isForAll = (name: string, text: string): boolean =>
  name === ".nomedia" || (name === ".ignore" && text.trim() === "");

/**
 * Whether a file is passed over. The nearest ignore file that says anything of it decides, in that the last line that does; so a
 * `!film.mkv` brings a film back, also out of a folder that an earlier line took away.
 */
export function isIgnored(rules: IgnoreRules | null, path: string): boolean {
  if (rules?.everything) return true;
  for (let at = rules; at !== null; at = at.above) {
    const below = at.path === "" ? path : path.slice(at.path.length + 1);
    const said = at.patterns.findLast((pattern) => matchesPath(pattern, below));
    if (said) return !said.keeps;
  }
  return false;
}
