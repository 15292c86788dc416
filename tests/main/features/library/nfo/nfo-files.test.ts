import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeClip } from "../../../../support/make-clip";
import { type LibraryInAFolder, openLibrary } from "../library-in-a-folder";

const clips = mkdtempSync(join(tmpdir(), "matinee-clips-"));
let library: LibraryInAFolder;

beforeAll(() => {
  for (const seed of [1, 2, 3]) makeClip(join(clips, `${seed}.mp4`), { seconds: 0.2, seed });
});
afterAll(() => rmSync(clips, { recursive: true }));
beforeEach(async () => {
  const idle = () => Promise.resolve(false);
  library = await openLibrary();
  library.ports.ffmpeg.makeThumbnail = idle;
});
afterEach(() => library.close());

const at = (path: string) => join(library.folder, path);
function put(path: string, content: string | Buffer | number): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  if (typeof content === "number") copyFileSync(join(clips, `${content}.mp4`), at(path));
  else writeFileSync(at(path), content);
}
const movie = (title: string) => `<movie><title>${title}</title><mpaa>PG</mpaa></movie>`;
const titles = () => library.rows().map(({ title }) => title);

describe("the NFO file of a film is read", () => {
  test.each<[string, Buffer]>([
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${movie("Čertík")}`)],
    ["UTF-16", Buffer.from(`\uFEFF${movie("Čertík")}`, "utf16le")],
    ["UTF-16, the other way round", Buffer.from(`\uFEFF${movie("Čertík")}`, "utf16le").swap16()],
  ])("in %s", async (_, bytes) => {
    put("film.mp4", 1);
    put("film.nfo", bytes);
    await library.scan();
    expect(titles()).toEqual(["Čertík"]);
  });

  test("in Latin-1", async () => {
    put("film.mp4", 1);
    put("film.nfo", Buffer.from(movie("Émile à la mer"), "latin1"));
    await library.scan();
    expect(titles()).toEqual(["Émile à la mer"]);
  });
});

describe("what is no NFO file of any use leaves the name", () => {
  test.each<[string, (path: string) => void]>([
    ["100 MB", (path) => truncateSync(path, 100 * 1024 * 1024)],
    ["a little over 256 KiB", (path) => writeFileSync(path, movie("X").padEnd(256 * 1024 + 1))],
    [
      "a bomb",
      (path) => writeFileSync(path, `<!DOCTYPE movie [<!ENTITY a "x">]><movie>${"<a>".repeat(20_000)}`),
    ],
    ["bytes by chance", (path) => writeFileSync(path, Buffer.alloc(5000, 0xf7))],
    ["a song's", (path) => writeFileSync(path, "<album><title>Songs</title></album>")],
  ])("%s", async (_, damage) => {
    put("Fox (2001).mp4", 1);
    put("Fox (2001).nfo", "");
    damage(at("Fox (2001).nfo"));
    await library.scan();
    expect(titles()).toEqual(["Fox"]);
  });

  test("a pipe, a folder, or a link that leads out", async () => {
    const secret = join(library.dataFolder, "secret.nfo");
    writeFileSync(secret, movie("Secret"));
    for (const [seed, name] of ["a", "b", "c"].entries()) put(`${name}/Fox ${name}.mp4`, seed + 1);
    execFileSync("mkfifo", [at("a/Fox a.nfo")]);
    mkdirSync(at("b/Fox b.nfo"));
    symlinkSync(secret, at("c/Fox c.nfo"));
    await library.scan();
    expect(titles()).toEqual(["Fox a", "Fox b", "Fox c"]);
  });
});

describe("a show's NFO file", () => {
  beforeEach(() => {
    put(
      "Otters/tvshow.nfo",
      "<tvshow><title>Otters!</title><mpaa>TV-Y7</mpaa><genre>Nature</genre></tvshow>",
    );
    put("Otters/Season 1/Otters S01E01.mp4", 1);
    put("Otters/Season 1/Otters S01E02.mp4", 2);
    const own = "<episodedetails><title>Dusk</title><mpaa>TV-14</mpaa></episodedetails>";
    put("Otters/Season 1/Otters S01E02.nfo", own);
  });

  const told = () => library.rows().map(({ collection, title, ageRating }) => [collection, title, ageRating]);

  test("speaks for its episodes as far as they say nothing themselves", async () => {
    await library.scan();
    expect(told()).toEqual([
      ["Otters!", expect.any(String), 7],
      ["Otters!", "Dusk", 14],
    ]);
    const [tag] = library.service.labels().tags;
    expect(tag).toMatchObject({ name: "Nature", videoCount: 2 });
  });

  test("speaks for them anew when it changes", async () => {
    await library.scan();
    put("Otters/tvshow.nfo", "<tvshow><title>Otters</title><mpaa>TV-G</mpaa></tvshow>");
    await library.scan();
    expect(told()).toEqual([
      ["Otters", expect.any(String), 0],
      ["Otters", "Dusk", 14],
    ]);
  });
});

test("a file with several episodes is called after all of them", async () => {
  put("Otters/Season 1/Otters S01E01-E02.mp4", 1);
  const episode = (number: number, title: string) =>
    `<episodedetails><title>${title}</title><season>1</season><episode>${number}</episode></episodedetails>`;
  put("Otters/Season 1/Otters S01E01-E02.nfo", episode(1, "Dawn") + episode(2, "Dusk"));
  await library.scan();
  expect(library.rows()).toMatchObject([{ title: "Dawn / Dusk", season: 1, episode: 1 }]);
});
