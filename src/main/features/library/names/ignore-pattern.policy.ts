/** One line of an ignore file, as git reads it: https://git-scm.com/docs/gitignore. Case does not count. */
export interface IgnorePattern {
  /** `!`: what it matches is kept after all. */
  readonly keeps: boolean;
  /** A `/` at its end: it matches folders only. */
  readonly folderOnly: boolean;
  /** Globs of names, or `**` for any number of them. */
  readonly segments: readonly string[];
}

/** Written by whoever fills the folder, so it has bounds. */
const longestPattern = 1024;
const mostPatterns = 1000;

export function readIgnorePatterns(text: string): IgnorePattern[] {
  return text
    .split(/\r?\n|\r/, mostPatterns)
    .map((line) => readPattern(line))
    .filter((pattern) => pattern !== null);
}

function readPattern(line: string): IgnorePattern | null {
  const trimmed = line.replace(/^\uFEFF/, "").trim();
  if (trimmed === "" || trimmed.startsWith("#") || trimmed.length > longestPattern) return null;
  const keeps = trimmed.startsWith("!");
  const body = (keeps ? trimmed.slice(1) : trimmed).normalize("NFC").toLowerCase();
  const folderOnly = body.endsWith("/");
  const names = body.split("/").filter((name) => name !== "");
  if (names.length === 0) return null;
  const anchored = body.replace(/\/+$/, "").includes("/");
  return { keeps, folderOnly, segments: anchored ? names : ["**", ...names] };
}

/** Whether it matches a file, by its path below the pattern's folder, or a folder above it. */
export function matchesPath(pattern: IgnorePattern, path: string): boolean {
  const names = path.normalize("NFC").toLowerCase().split("/");
  const whole = pattern.folderOnly ? names.length - 1 : names.length;
  for (let length = 1; length <= whole; length++) {
    if (matchesNames(pattern.segments, names.slice(0, length))) return true;
  }
  return false;
}

/** Goes back only to the last `**`, so that no pattern takes longer than its length times that of the path. */
function matchesNames(segments: readonly string[], names: readonly string[]): boolean {
  let [at, name] = [0, 0];
  let [afterStars, resumeAt] = [-1, 0];
  while (name < names.length) {
    if (segments[at] === "**") {
      [afterStars, resumeAt] = [++at, name];
    } else if (at < segments.length && matchesName(segments[at] as string, names[name] as string)) {
      at++;
      name++;
    } else if (afterStars >= 0) {
      at = afterStars;
      name = ++resumeAt;
    } else return false;
  }
  return at === segments.length;
}

/** The same for `*` within a name. */
export function matchesName(glob: string, name: string): boolean {
  let [at, character] = [0, 0];
  let [afterStar, resumeAt] = [-1, 0];
  while (character < name.length) {
    if (glob[at] === "*") {
      [afterStar, resumeAt] = [++at, character];
      continue;
    }
    const end = at < glob.length ? matchOne(glob, at, name[character] as string) : -1;
    if (end > at) {
      at = end;
      character++;
    } else if (afterStar >= 0) {
      at = afterStar;
      character = ++resumeAt;
    } else return false;
  }
  while (glob[at] === "*") at++;
  return at === glob.length;
}

/** Where the glob goes on behind what matched the character; -1 where it does not match. */
function matchOne(glob: string, at: number, character: string): number {
  const sign = glob[at];
  if (sign === "?") return at + 1;
  if (sign === "\\" && at + 1 < glob.length) return glob[at + 1] === character ? at + 2 : -1;
  const close = sign === "[" ? glob.indexOf("]", at + 2) : -1;
  if (close < 0) return sign === character ? at + 1 : -1;
  const negated = glob[at + 1] === "!" || glob[at + 1] === "^";
  const inSet = isInSet(glob.slice(at + (negated ? 2 : 1), close), character);
  return inSet === negated ? -1 : close + 1;
}

function isInSet(set: string, character: string): boolean {
  for (let at = 0; at < set.length; at++) {
    const isRange = set[at + 1] === "-" && at + 2 < set.length;
    const [from, to] = [set[at] as string, isRange ? (set[at + 2] as string) : (set[at] as string)];
    if (from <= character && character <= to) return true;
    if (isRange) at += 2;
  }
  return false;
}
