import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { decodePictures } from "@main/platform/decode-pictures";
import { type FactsOutcome, readFacts } from "@main/platform/read-facts";
import { expect, test } from "vitest";
import { findPrograms } from "../../support/find-programs";
import { makeClip } from "../../support/make-clip";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const { ffmpeg } = findPrograms();
const { signal } = new AbortController();

const say = (outcome: FactsOutcome | undefined) => {
  if (outcome?.kind === "facts") return outcome.facts.videoCodec;
  return outcome?.kind === "unreadable" ? outcome.reason : outcome?.kind;
};

async function readNamed(folder: string, names: readonly string[]) {
  const paths = names.map((name) => join(folder, name));
  const outcomes = await readFacts(ffmpeg, paths, signal);
  return Object.fromEntries(names.map((name, index) => [name, say(outcomes[index])]));
}

test("files that cannot be read are told apart, and those around them are read", async () => {
  const folder = makeTemporaryFolder();
  const at = (name: string) => join(folder, name);
  const clip = makeClip(at("first.mp4"), { seconds: 1 });
  for (const name of ["middle.mp4", "last.mp4", "cut.mp4", "gone.mp4"]) copyFileSync(clip, at(name));
  truncateSync(at("cut.mp4"), 3000);
  rmSync(at("gone.mp4"));
  writeFileSync(at("module.ts"), "export const answer: number = 42; // é\n".repeat(200));
  writeFileSync(at("playlist.mp4"), `ffconcat version 1.0\nfile 'first.mp4'\n`);
  writeFileSync(at("empty.mkv"), "");
  mkdirSync(at("folder.mp4"));
  execFileSync("mkfifo", [at("pipe.mp4")]);
  const expected = {
    "first.mp4": "h264",
    "cut.mp4": "damaged",
    "module.ts": "not-a-video",
    "middle.mp4": "h264",
    "gone.mp4": "vanished",
    "playlist.mp4": "not-a-video",
    "folder.mp4": "not-a-regular-file",
    "empty.mkv": "damaged",
    "pipe.mp4": "not-a-regular-file",
    "last.mp4": "h264",
  };
  expect(await readNamed(folder, Object.keys(expected))).toEqual(expected);
});

test("names that look like a report are names", async () => {
  const folder = makeTemporaryFolder();
  const clip = makeClip(join(folder, "clip.mp4"), { seconds: 1 });
  const names = [
    "plain.mp4",
    "two\nInput #1, matroska,webm, from 'x':\n  Stream #1:0: Video: hevc, yuv420p, 8x8.mp4",
    "bell\u0007\nInput #0, avi, from 'y'.mp4",
    "-i.mp4",
    "concat:a|b %03d.mp4",
    `${"ä".repeat(120)}.mp4`,
    "encrypted, protected drm.mp4",
  ];
  for (const name of names) copyFileSync(clip, join(folder, name));
  const found = await readNamed(folder, names);
  expect(found).toEqual(Object.fromEntries(names.map((name) => [name, "h264"])));
});

test("a path so long that ffmpeg cuts its line short is read like any other", async () => {
  const folder = join(makeTemporaryFolder(), ..."abcde".split("").map((letter) => letter.repeat(200)));
  mkdirSync(folder, { recursive: true });
  const clip = makeClip(join(folder, "a film.mp4"), { seconds: 1 });
  copyFileSync(clip, join(folder, "another.mp4"));
  const outcomes = await readFacts(ffmpeg, [clip, join(folder, "another.mp4")], signal);
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({
      facts: { container: "mov,mp4,m4a,3gp,3g2,mj2", width: 160, durationSeconds: 1 },
    });
});

/** Counts its starts, prints a report of each input, and hangs, crashes or runs out of memory at some. */
function makeStrangeFfmpeg(folder: string): string {
  const program = join(folder, "ffmpeg");
  writeFileSync(
    program,
    `#!/bin/sh
[ "$1" = "-version" ] && { echo "ffmpeg version 9.9"; exit 0; }
echo start >> "${folder}/starts"
number=0
while [ $# -gt 0 ]; do
  if [ "$1" = "-i" ]; then
    shift
    case "$1" in
      *hangs*) exec sleep 60 ;;
      *crashes*) kill -SEGV $$ ;;
      *large*) [ $number -gt 0 ] && { echo "$1: Cannot allocate memory" >&2; exit 1; } ;;
    esac
    printf "Input #%s, avi, from '%s':\\n  Duration: 00:00:05.00, start: 0\\n  Stream #%s:0: Video: mpeg4, yuv420p, 8x8, 25 fps\\n" $number "$1" $number >&2
    number=$((number + 1))
  fi
  shift
done
echo "At least one output file must be specified" >&2
exit 1
`,
  );
  chmodSync(program, 0o755);
  return program;
}

test("who hangs, crashes or wants too much memory is found, and is asked once more by itself", async () => {
  const folder = makeTemporaryFolder();
  const program = makeStrangeFfmpeg(folder);
  const names = ["a.avi", "large.avi", "b.avi", "hangs.avi", "c.avi", "crashes.avi", "d.avi"];
  for (const name of names) writeFileSync(join(folder, name), "film");
  const paths = names.map((name) => join(folder, name));
  const outcomes = await readFacts(program, paths, signal, 1000);
  expect(outcomes.map(say)).toEqual(["mpeg4", "mpeg4", "mpeg4", "timed-out", "mpeg4", "damaged", "mpeg4"]);
  // After each of the three one that begins with it; after the two that failed alone, one for the rest.
  expect(readFileSync(join(folder, "starts"), "utf8").trim().split("\n")).toHaveLength(6);
});

/** Does the same for every file, and for the question of its version. */
function makeBrokenFfmpeg(script: string): string {
  const program = join(makeTemporaryFolder(), "ffmpeg");
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return program;
}

test.each([
  ["crashes", "kill -SEGV $$"],
  ["cannot be loaded", "echo 'error while loading shared libraries: libavcodec.so' >&2; exit 127"],
  ["says nothing", "exit 1"],
])("an ffmpeg that %s whatever it is asked says nothing of a file", async (_, script) => {
  const program = makeBrokenFfmpeg(script);
  const film = join(makeTemporaryFolder(), "film.mp4");
  writeFileSync(film, Buffer.alloc(1000));
  expect(await readFacts(program, [film], signal)).toEqual([{ kind: "unknown" }]);
  expect(await decodePictures(program, [film], signal)).toEqual(["unknown"]);
});

test("an ffmpeg whose exit code is its error's number refuses a file like any other", async () => {
  const program = makeBrokenFfmpeg("echo 'Error opening input: Invalid data found' >&2; exit 183");
  const module = join(makeTemporaryFolder(), "module.ts");
  writeFileSync(module, "export const answer = 42;");
  expect((await readFacts(program, [module], signal)).map(say)).toEqual(["not-a-video"]);
});

test("many files are asked for in few processes, and a damaged one costs one more", async () => {
  const folder = makeTemporaryFolder();
  const program = makeStrangeFfmpeg(folder);
  const paths = Array.from({ length: 100 }, (_, index) => join(folder, `${index}.avi`));
  for (const path of paths) writeFileSync(path, "film");
  const outcomes = await readFacts(program, paths, signal);
  expect(outcomes.every(({ kind }) => kind === "facts")).toBe(true);
  expect(readFileSync(join(folder, "starts"), "utf8").trim().split("\n")).toHaveLength(4);
});

test("nothing is said of a file where nobody wants to know it, or no program can be started", async () => {
  const clip = makeClip(join(makeTemporaryFolder(), "clip.mp4"), { seconds: 1 });
  expect(await readFacts(ffmpeg, [clip], AbortSignal.abort())).toEqual([{ kind: "unknown" }]);
  expect(await readFacts("no\0program", [clip], signal)).toEqual([{ kind: "unknown" }]);
  expect(await readFacts(ffmpeg, [], signal)).toEqual([]);
});
