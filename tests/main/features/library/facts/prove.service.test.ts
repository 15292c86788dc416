import { prove } from "@main/features/library/facts/prove.service";
import type { DecodeOutcome } from "@main/platform/decode-pictures";
import { expect, test } from "vitest";
import { makeClip } from "../../../../support/make-clip";
import { openUncheckedLibrary } from "./unchecked-library";

async function openWithFilm() {
  const library = openUncheckedLibrary();
  makeClip(library.at("film.mp4"), { seconds: 1 });
  await library.scan();
  return { library, videoId: library.files()["film.mp4"]?.videoId ?? 0 };
}

test("who is about to play is checked at once, and only once", async () => {
  const { library, videoId } = await openWithFilm();
  const { ffmpeg } = library.ports();
  let decoded = 0;
  const ports = library.ports({
    decodePictures(files, signal) {
      decoded += 1;
      return ffmpeg.decodePictures(files, signal);
    },
  });
  await Promise.all([prove(ports, videoId), prove(ports, videoId)]);
  expect(library.files()["film.mp4"]).toMatchObject({ pass: "full", proven: true });
  await prove(ports, videoId);
  expect(decoded).toBe(1);
  expect(ports.events).toEqual([]);
  expect(await library.check()).toMatchObject({ toCheck: 0 });
});

test("one that does not hold what it promised is told of", async () => {
  const { library, videoId } = await openWithFilm();
  const ports = library.ports({ decodePictures: async (): Promise<DecodeOutcome[]> => ["fails"] });
  await prove(ports, videoId);
  expect(library.files()["film.mp4"]).toMatchObject({ verdict: "unreadable: damaged", proven: false });
  expect(ports.events).toEqual([{ kind: "library.changed" }]);
});

test("a proof that failed by no fault of the film can be had again", async () => {
  const { library, videoId } = await openWithFilm();
  const ports = library.ports({ readFacts: () => Promise.reject(new Error("no")) });
  await expect(prove(ports, videoId)).rejects.toThrow("no");
  await prove(library.ports(), videoId);
  expect(library.files()["film.mp4"]?.proven).toBe(true);
});

test("a film that a scan misses while it is proven stays missing", async () => {
  const { library, videoId } = await openWithFilm();
  const ports = library.ports({
    async decodePictures() {
      library.sql("update files set state = 'missing', reason = 'vanished'");
      return ["decodes"];
    },
  });
  await prove(ports, videoId);
  expect(library.files()["film.mp4"]).toMatchObject({ verdict: "missing: vanished", proven: false });
});

test("a video that is not there needs no proof", async () => {
  const { library } = await openWithFilm();
  await expect(prove(library.ports(), 4711)).resolves.toBeUndefined();
});
