import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCaptionReader } from "@main/features/library/captions/caption-reader.service";
import type { CaptionSource } from "@main/features/library/playable/playable";
import { createCaptionFiles } from "@main/platform/caption-files";
import { findFfmpeg } from "@main/platform/ffmpeg-programs";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeClip } from "../../../../support/make-clip";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { openStoredLibrary } from "../playable/stored-library";

const mediaHash = "0123456789abcdef-10";

/** A reader over a real folder, and what it logged. */
function openReader() {
  const library = openStoredLibrary();
  const fileId = library.addFile(library.addVideo(), "film.mkv", { mediaHash });
  const programs = findFfmpeg();
  if (!programs) throw new Error("these tests need ffmpeg");
  const tracksFolder = join(makeTemporaryFolder(), "captions");
  const logged: object[] = [];
  const log = { info: () => undefined, warn: (data: object) => void logged.push(data) };
  const captionFiles = createCaptionFiles(programs, tracksFolder);
  const reader = createCaptionReader({ db: library.db, captionFiles, log });
  onTestFinished(() => reader.close());
  const readFile = (content: string | Uint8Array, language: string | null = null) =>
    reader.read({ language, source: { kind: "file", path: library.write("film.srt", content) } });
  const tracks = () => (existsSync(tracksFolder) ? readdirSync(tracksFolder) : []);
  return { ...library, fileId, reader, readFile, logged, tracksFolder, tracks };
}

const srt = (words: string) => `1\n00:00:00,500 --> 00:00:01,500\n${words}\n`;
const vtt = (words: string) => `WEBVTT\n\n00:00:00.500 --> 00:00:01.500\n${words}\n`;

describe("a subtitle beside a video", () => {
  test.each([
    ["UTF-8", "Größe", null],
    ["CP1252", "Größe", null],
    ["CP1250", "Cześć, łódź", "pl"],
    ["CP1251", "Спокойной ночи", "ru"],
    ["ISO-8859-7", "Καληνύχτα", "el"],
    ["SHIFT_JIS", "おやすみなさい", "ja"],
    ["GBK", "晚安，明天见，我的小熊", "zh"],
    ["BIG5", "晚安，明天見，我的小熊在哪裡", "zh-TW"],
    ["EUC-KR", "잘 자, 내일 보자", "ko"],
    ["UTF-16", "Größe", null],
    ["UTF-16LE", "Спокойной ночи", null],
    ["UTF-32BE", "おやすみなさい", null],
  ])("in %s becomes WebVTT", async (encoding, words, language) => {
    const { readFile, logged } = openReader();
    const bytes = execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: srt(words) });
    expect(await readFile(bytes, language)).toBe(vtt(words));
    expect(logged).toEqual([]);
  });

  test.each([
    ["binary", Buffer.alloc(64)],
    ["nothing-to-read", "Once upon a time"],
    ["too-large", Buffer.alloc(8 * 1024 * 1024 + 1, "a")],
  ])("that cannot be shown is logged: %s", async (reason, content) => {
    const { readFile, logged } = openReader();
    expect(await readFile(content)).toBeUndefined();
    expect(logged).toMatchObject([{ reason }]);
  });

  test("that is gone, or no file at all, is logged, too", async () => {
    const { reader, root, logged } = openReader();
    mkdirSync(join(root, "folder.srt"));
    execFileSync("mkfifo", [join(root, "pipe.srt")]);
    for (const name of ["gone.srt", "folder.srt", "pipe.srt"])
      expect(
        await reader.read({ language: null, source: { kind: "file", path: join(root, name) } }),
      ).toBeUndefined();
    expect(logged).toMatchObject([{ reason: "gone" }, { reason: "gone" }, { reason: "gone" }]);
  });
});

/** A film with a subtitle track of its own, after its picture. */
function makeSubtitled(folder: string, name: string, codec: string, subtitle: string): CaptionSource {
  const plain = makeClip(join(folder, "plain.mp4"), { codec: ["-c:v", "libx264", "-an"] });
  const words = join(folder, "words.srt");
  writeFileSync(words, subtitle, "latin1");
  const path = join(folder, name);
  const asItIs = codec === "copy" ? [] : ["-sub_charenc", "latin1"];
  execFileSync("ffmpeg", [
    ...["-v", "error", "-nostdin", "-y", "-i", plain, ...asItIs, "-i", words],
    ...["-map", "0", "-map", "1", "-c", "copy", "-c:s", codec, path],
  ]);
  return { kind: "track", path, sizeBytes: 1, mediaHash, streamIndex: 1 };
}

describe("a track of a video's own", () => {
  test.each([
    ["film.mkv", "subrip"],
    ["film.mkv", "ass"],
    ["film.mkv", "webvtt"],
    ["film.mp4", "mov_text"],
    ["100% of %d.mkv", "copy"],
  ])("in %s as %s is extracted, in whichever encoding it is", async (name, codec) => {
    const { reader, root, tracks } = openReader();
    const source = makeSubtitled(root, name, codec, srt("<i>Größe</i>, little & mouse"));
    expect(await reader.read({ language: "de", source })).toBe(vtt("<i>Größe</i>, little &amp; mouse"));
    expect(tracks()).toEqual([`${mediaHash}-1.ass`]);
  });

  test("is extracted once, however many ask for it at once, and again not after a restart", async () => {
    const { reader, root, logged } = openReader();
    const source = makeSubtitled(root, "film.mkv", "subrip", srt("Hush"));
    const both = await Promise.all([
      reader.read({ language: null, source }),
      reader.read({ language: null, source }),
    ]);
    expect(both).toEqual([vtt("Hush"), vtt("Hush")]);
    const gone = { ...source, path: join(root, "gone.mkv") } as CaptionSource;
    expect(await reader.read({ language: null, source: gone })).toBe(vtt("Hush"));
    expect(logged).toEqual([]);
  });

  test("that cannot be had is logged and not tried again, and leaves nothing behind", async () => {
    const { reader, root, logged, tracks } = openReader();
    const path = makeClip(join(root, "plain.mp4"));
    const source: CaptionSource = { kind: "track", path, sizeBytes: 1, mediaHash, streamIndex: 7 };
    for (let time = 0; time < 2; time++)
      expect(await reader.read({ language: null, source })).toBeUndefined();
    expect(logged).toEqual([{ path, streamIndex: 7 }]);
    expect(tracks()).toEqual([]);
  });

  test("of a video that nobody has any more is cleared away", async () => {
    const { reader, root, tracks, tracksFolder } = openReader();
    mkdirSync(tracksFolder);
    writeFileSync(join(tracksFolder, "ffffffffffffffff-10-2.ass"), "");
    await reader.read({ language: null, source: makeSubtitled(root, "film.mkv", "subrip", srt("Hush")) });
    expect(tracks()).toEqual([`${mediaHash}-1.ass`]);
  });
});
