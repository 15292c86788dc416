export interface Caption {
  path: string;
  /** BCP 47; null where the name says none. */
  language: string | null;
}

/** The captions that lie beside a video: `<video>.vtt` and `<video>.<language>.vtt`, other words between are passed over. */
export function listCaptions(videoPath: string, captionPaths: Iterable<string>): Caption[] {
  const stem = videoPath.replace(/\.[^./]*$/, "");
  const found: Caption[] = [];
  for (const path of captionPaths) {
    if (!path.startsWith(`${stem}.`)) continue;
    const words = path.slice(stem.length + 1).split(".");
    words.pop();
    if (words.some((word) => word.includes("/"))) continue;
    found.push({ path, language: findLanguage(words) });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const flags = new Set(["default", "forced", "foreign", "sdh", "cc", "hi"]);

function findLanguage(words: string[]): string | null {
  for (const word of words) {
    if (flags.has(word.toLowerCase()) || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(word)) continue;
    try {
      return Intl.getCanonicalLocales(word)[0] ?? null;
    } catch {
      // It only looked like a language.
    }
  }
  return null;
}
