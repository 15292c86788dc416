import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { readHeader } from "@main/platform/headers/read-header";
import { VideoFacts } from "@shared/model/video";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { makeClip } from "../../../support/make-clip";
import { makeTemporaryFolder } from "../../../support/temporary-folder";

/** One file that takes on one content after another. */
function openPlayground() {
  const fd = openSync(join(makeTemporaryFolder(), "file"), "w+");
  onTestFinished(() => closeSync(fd));
  return (content: Buffer, sizeBytes = content.length) => {
    ftruncateSync(fd, 0);
    writeSync(fd, content, 0, content.length, 0);
    return readHeader(fd, sizeBytes);
  };
}

function box(type: string, content: Buffer, size = content.length + 8): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(size);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, content]);
}

const ftyp = box("ftyp", Buffer.from("isom\0\0\0\0isom"));

function clips(): Buffer[] {
  const folder = makeTemporaryFolder();
  const sound = ["-c:v", "mpeg4", "-c:a", "libmp3lame"];
  const paths = [
    makeClip(join(folder, "last.mp4"), { seconds: 0.4 }),
    makeClip(join(folder, "clip.mkv"), { seconds: 0.4 }),
    makeClip(join(folder, "clip.avi"), { seconds: 0.4, codec: sound }),
  ];
  return paths.map((path) => readFileSync(path));
}

/** What says something lies at the beginning, and in MP4 at the end. */
const headerBytes = 8000;
const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.integer({ min: 0, max: 255 }));
const change = fc.record({ at: fc.noBias(fc.nat(headerBytes - 1)), byte, fromEnd: fc.boolean() });

function mutate(clip: Buffer, changes: readonly { at: number; byte: number; fromEnd: boolean }[]): Buffer {
  const content = Buffer.from(clip);
  for (const { at, byte, fromEnd } of changes) {
    const place = at % content.length;
    content[fromEnd ? content.length - 1 - place : place] = byte;
  }
  return content;
}

test("whatever stands in a header, it says sensible facts or none", () => {
  const read = openPlayground();
  const originals = clips();
  let readable = 0;
  fc.assert(
    fc.property(
      fc.nat(2),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5 }),
      (which, changes, cut) => {
        const mutated = mutate(originals[which] as Buffer, changes);
        const facts = read(mutated.subarray(0, Math.ceil((cut ?? 1) * mutated.length)));
        if (facts === null) return;
        readable += 1;
        expect(VideoFacts.parse(facts)).toEqual(facts);
        expect(facts.durationSeconds ?? 0).toBeLessThanOrEqual(24 * 60 * 60);
        for (const side of [facts.width, facts.height]) expect(side ?? 0).toBeLessThanOrEqual(16_384);
      },
    ),
    { numRuns: 5000 },
  );
  expect(readable).toBeGreaterThan(500);
});

test("a file that is cut anywhere says what it says or nothing", () => {
  const read = openPlayground();
  for (const clip of clips()) {
    const whole = read(clip);
    expect(whole?.videoCodec).toMatch(/h264|mpeg4/);
    for (let bytes = 0; bytes < clip.length; bytes += 61) {
      const codec = read(clip.subarray(0, bytes))?.videoCodec;
      expect([undefined, whole?.videoCodec]).toContain(codec);
    }
  }
});

test("a file that has become shorter than it was said to be is no trouble", () => {
  const read = openPlayground();
  for (const clip of clips()) read(clip.subarray(0, 3000), 2 ** 40);
  expect(read(Buffer.alloc(0), 5000)).toBeNull();
});

test("boxes inside of boxes inside of boxes lead nowhere", () => {
  const read = openPlayground();
  let nested = box("trak", Buffer.alloc(0));
  for (let depth = 0; depth < 1000; depth += 1) nested = box(depth % 2 ? "moov" : "trak", nested);
  expect(read(Buffer.concat([ftyp, box("moov", nested)]))).toBeNull();
});

test.each([0, 1, 2, 7, 0x7fffffff, 0xffffffff])(
  "a box that says that it has %i bytes ends the looking",
  (size) => {
    const read = openPlayground();
    const strange = box("free", Buffer.alloc(64), size);
    expect(read(Buffer.concat([ftyp, strange, box("moov", Buffer.alloc(64))]))).toBeNull();
    expect(read(Buffer.concat([ftyp, box("moov", strange)]))).toBeNull();
  },
);

test("a million empty boxes are given up", () => {
  const read = openPlayground();
  const empty = Buffer.concat(Array.from({ length: 1000 }, () => box("free", Buffer.alloc(0))));
  const many = Buffer.concat(Array.from({ length: 1000 }, () => empty));
  expect(read(Buffer.concat([ftyp, many, box("moov", Buffer.alloc(8))]))).toBeNull();
  expect(read(Buffer.concat([ftyp, box("moov", many)]))).toBeNull();
});

test("elements of unknown size and lists of places that lead round in a circle end", () => {
  const read = openPlayground();
  const ebml = Buffer.from("1a45dfa380", "hex");
  const segment = Buffer.from("18538067ff", "hex");
  const place = Buffer.from("114d9b74904dbb8b53ab841549a96653ac8100", "hex");
  const unknown = Buffer.from("1549a966ff", "hex");
  expect(read(Buffer.concat([ebml, segment, place, place]))).toBeNull();
  expect(read(Buffer.concat([ebml, segment, ...Array.from({ length: 3000 }, () => unknown)]))).toBeNull();
  expect(read(Buffer.concat([ebml, Buffer.alloc(100_000)]))).toBeNull();
});
