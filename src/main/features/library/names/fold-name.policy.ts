/** Without case, accents and punctuation, words one space apart: what two spellings of a name have in common. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const smallWords = new Set([
  "the",
  "and",
  "der",
  "die",
  "das",
  "les",
  "los",
  "las",
  "show",
  "serie",
  "series",
]);

/** Whether a file's name and its folder's speak of one show: a shared word that says something, or an abbreviation. */
export function speakOfOne(name: string, folder: string): boolean {
  const [one, other] = [foldName(name), foldName(folder)];
  if (one === "" || other === "") return false;
  if (one === other || ` ${other} `.includes(` ${one} `) || ` ${one} `.includes(` ${other} `)) return true;
  const spoken = new Set(one.split(" "));
  const folderWords = other.split(" ");
  if (folderWords.some((word) => word.length > 3 && !smallWords.has(word) && spoken.has(word))) return true;
  return folderWords.length > 2 && one === folderWords.map((word) => word[0]).join("");
}
