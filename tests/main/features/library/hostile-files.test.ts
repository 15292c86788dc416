import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeClip } from "../../../support/make-clip";
import { makeTemporaryFolder } from "../../../support/temporary-folder";
import { type LibraryInAFolder, openLibrary } from "./library-in-a-folder";

let library: LibraryInAFolder;
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => library.close());
const at = (path: string) => join(library.folder, path);
const ffmpeg = (...args: string[]) => execFileSync("ffmpeg", ["-v", "error", "-nostdin", ...args]);

/** The state of each file, whichever video it is of. */
function states(): Record<string, string> {
  const rows = library.database.sqlite
    .prepare("select path, coalesce(reason, state) as state from files")
    .all();
  return Object.fromEntries(
    (rows as { path: string; state: string }[]).map(({ path, state }) => [path, state]),
  );
}

test("names that want to be options, protocols, patterns or lines play like any other", async () => {
  const long = `${"ä".repeat(120)}${"x".repeat(11)}.mp4`; // 255 bytes, the longest name that disks take
  const names = [
    ...["-i.mp4", "concat:a|b.mp4", "cov%03d.mp4", "two\nlines.mp4", "\u202egpj.mp4", "'; rm -rf $HOME.mp4"],
    ...["a\\b.mp4", "*.mp4", "[x].mp4", 'say "hi".mp4', "#?&.mp4", " .mp4", long],
  ];
  const source = makeClip(join(makeTemporaryFolder(), "clip.mp4"), { seconds: 1 });
  for (const name of names) copyFileSync(source, at(name));
  const deep = `${"deep folder with a long name/".repeat(12)}film.mp4`;
  mkdirSync(join(at(deep), ".."), { recursive: true });
  copyFileSync(source, at(deep));
  await library.scan();
  expect(states()).toEqual(Object.fromEntries([...names, deep].map((path) => [path, "ready"])));
  expect(library.rows()).toMatchObject([{ fileCount: names.length + 1, state: "ready" }]);
  expect(library.rows()[0]?.pictureUrl).toMatch(/^\/pictures\/[\w-]+\.jpg$/);
});

test("what is no film gets a state and a reason, and the scan goes on", async () => {
  const clip = makeClip(at("good.mp4"), { seconds: 2 });
  writeFileSync(at("module.ts"), "export const answer: number = 42; // é\n".repeat(200));
  writeFileSync(at("notes.mp4"), "Dear diary");
  writeFileSync(at("empty.mkv"), "");
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251));
  writeFileSync(at("noise.avi"), noise);
  copyFileSync(clip, at("cut.mp4"));
  truncateSync(at("cut.mp4"), 3000);
  ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1", "-f", "mjpeg", at("photo.mp4"));
  makeClip(at("sound.mp4"), { codec: ["-vn", "-c:a", "aac"] });
  execFileSync("mkfifo", [at("pipe.mp4")]);
  symlinkSync("/etc/hostname", at("outside.mp4"));
  symlinkSync("loop", at("loop"));
  symlinkSync("..", at("up"));
  await library.scan();
  expect(states()).toEqual({
    ...{ "good.mp4": "ready", "module.ts": "not-a-video", "notes.mp4": "not-a-video", "empty.mkv": "empty" },
    ...{
      "noise.avi": "damaged",
      "cut.mp4": "damaged",
      "photo.mp4": "not-a-video",
      "sound.mp4": "no-picture",
    },
    ...{ "pipe.mp4": "not-a-regular-file", "outside.mp4": "link-outside" },
  });
  expect(library.service.scanProgress()).toMatchObject({ phase: "completed", found: 10, failed: 3 });
  expect(library.tiles()).toMatchObject([{ title: "good" }]);
});

test("cover art is no picture track", async () => {
  makeClip(at("film.mp4"), { seconds: 1 });
  ffmpeg(
    ...["-i", at("film.mp4"), "-f", "lavfi", "-i", "color=red:s=64x64:d=1", "-map", "1:v", "-map", "0:a"],
    ...[
      "-frames:v",
      "1",
      "-c:v",
      "mjpeg",
      "-c:a",
      "copy",
      "-disposition:v:0",
      "attached_pic",
      at("song.mp4"),
    ],
  );
  await library.scan();
  expect(states()).toEqual({ "film.mp4": "ready", "song.mp4": "no-picture" });
});

test("a name that is not UTF-8 is told of", async (context) => {
  const name = Buffer.concat([
    Buffer.from(`${library.folder}/`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(".mp4"),
  ]);
  try {
    writeFileSync(name, "x");
  } catch {
    console.log("skipped: this disk takes only names in UTF-8");
    return context.skip();
  }
  await library.scan();
  expect(Object.values(states())).toEqual(["name-unreadable"]);
});

test("logs name no file", async () => {
  writeFileSync(at("secret name.mp4"), "x");
  await library.scan();
  expect(JSON.stringify(library.logged)).not.toContain("secret");
  expect(readdirSync(library.folder)).toEqual(["secret name.mp4"]);
});
