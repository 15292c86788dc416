import { once } from "node:events";
import { createProof } from "@main/features/library/facts/prove.service";
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
  const proof = createProof(ports);
  await Promise.all([proof.prove(videoId), proof.prove(videoId)]);
  expect(library.files()["film.mp4"]).toMatchObject({ pass: "full", proven: true });
  await proof.prove(videoId);
  expect(decoded).toBe(1);
  expect(ports.events).toEqual([]);
  expect(await library.check()).toMatchObject({ toCheck: 0 });
});

test("one that does not hold what it promised is told of", async () => {
  const { library, videoId } = await openWithFilm();
  const ports = library.ports({ decodePictures: async (): Promise<DecodeOutcome[]> => ["fails"] });
  await createProof(ports).prove(videoId);
  expect(library.files()["film.mp4"]).toMatchObject({ verdict: "unreadable: damaged", proven: false });
  expect(ports.events).toEqual([{ kind: "library.changed" }]);
});

test("a proof that failed by no fault of the film is logged, and can be had again", async () => {
  const { library, videoId } = await openWithFilm();
  const { ffmpeg } = library.ports();
  let failing = true;
  const ports = library.ports({
    readFacts: (files, signal) =>
      failing ? Promise.reject(new Error("no")) : ffmpeg.readFacts(files, signal),
  });
  const proof = createProof(ports);
  await proof.prove(videoId);
  expect(ports.logged).toEqual([{ videoId, err: new Error("no") }]);
  expect(library.files()["film.mp4"]?.proven).toBe(false);
  failing = false;
  await proof.prove(videoId);
  expect(library.files()["film.mp4"]?.proven).toBe(true);
});

test("closing ends a proof, which writes nothing any more, and lets none begin", async () => {
  const { library, videoId } = await openWithFilm();
  const { ffmpeg } = library.ports();
  const asked = Promise.withResolvers<void>();
  let endings = 0;
  const ports = library.ports({
    async readFacts(files, signal) {
      asked.resolve();
      if (!signal.aborted) await once(signal, "abort");
      endings += 1;
      return ffmpeg.readFacts(files, new AbortController().signal); // as one that had its answer just before
    },
  });
  const proof = createProof(ports);
  const proving = proof.prove(videoId);
  await asked.promise;
  await proof.close();
  expect(library.files()["film.mp4"]).toMatchObject({ pass: "headers", proven: false });
  await Promise.all([proving, proof.prove(videoId)]);
  expect([endings, ports.logged, ports.events]).toEqual([1, [], []]);
});

test("a film that a scan misses while it is proven stays missing", async () => {
  const { library, videoId } = await openWithFilm();
  const ports = library.ports({
    async decodePictures() {
      library.sql("update files set state = 'missing', reason = 'vanished'");
      return ["decodes"];
    },
  });
  await createProof(ports).prove(videoId);
  expect(library.files()["film.mp4"]).toMatchObject({ verdict: "missing: vanished", proven: false });
});

test("a video that is not there needs no proof", async () => {
  const { library } = await openWithFilm();
  await expect(createProof(library.ports()).prove(4711)).resolves.toBeUndefined();
});
