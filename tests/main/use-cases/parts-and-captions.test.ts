import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { leave, mediaStatus, wait } from "../../support/evening";
import { makeClip } from "../../support/make-clip";
import { filmOf, openTestHousehold, type TestHousehold } from "../../support/test-household";

const srt = (words: string) => `1\n00:00:00,500 --> 00:00:01,500\n${words}\n`;

/** A household with a film in two parts, whose captions are Latin-1, and another film. */
async function openCutFilm() {
  const household = await openTestHousehold({ films: 1 });
  const folder = join(household.libraryFolder, "Moss Bus (2019)");
  mkdirSync(folder);
  for (const part of [1, 2]) {
    makeClip(join(folder, `Moss Bus (2019) cd${part}.mp4`), { seed: 10 + part, seconds: 2 + part });
    const words = Buffer.from(srt(`Größe ${part}`), "latin1");
    writeFileSync(join(folder, `Moss Bus (2019) cd${part}.de.srt`), words);
  }
  await household.parent.library.scan();
  await household.kiosk.whenScanned();
  const { videos } = await household.parent.library.videos({ search: "moss" });
  return { household, videoId: videos[0]?.videoId as number };
}

async function read({ kiosk }: TestHousehold, address: string, method = "GET") {
  const response = await kiosk.respond(new Request(`http://127.0.0.1${address}`, { method }));
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

describe("a film in two parts", () => {
  test("is one play, with both parts on one timeline and the captions of each", async () => {
    const { household, videoId } = await openCutFilm();
    const play = await household.child.playback.start({ profileId: "mia", videoId });
    expect(play.durationSeconds).toBeCloseTo(7, 0);
    expect(play.parts.map(({ durationSeconds }) => Math.round(durationSeconds ?? 0))).toEqual([3, 4]);
    expect(play.captions).toMatchObject([
      { language: "de", part: 0, forced: false },
      { language: "de", part: 1, forced: false },
    ]);
    for (const { url } of play.parts) expect(await mediaStatus(household, url)).toBe(200);
    for (const [part, { url }] of play.captions.entries())
      expect(await read(household, url)).toEqual({
        status: 200,
        type: "text/vtt; charset=utf-8",
        text: `WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nGröße ${part + 1}\n`,
      });
    expect(await read(household, play.captions[0]?.url as string, "HEAD")).toMatchObject({
      status: 200,
      text: "",
    });
  });

  test("has no third part, and no captions of another film", async () => {
    const { household, videoId } = await openCutFilm();
    const play = await household.child.playback.start({ profileId: "mia", videoId });
    for (const name of [`${videoId}-2`, `${videoId}`, `${videoId}--1`, `${videoId}-0x1`, "placeholder", ""])
      expect(await mediaStatus(household, `/media/${play.token}/${name}`)).toBe(403);
    await leave(household, play);
    const other = await household.child.playback.start({
      profileId: "mia",
      videoId: filmOf(household, "Film 1"),
    });
    const captionId = play.captions[0]?.url.split("/").at(-1);
    for (const name of [captionId, "0", "NaN", ""])
      expect((await read(household, `/captions/${other.token}/${name}`)).status).toBe(403);
  });

  test("is behind one door: shut for its parts and its captions alike", async () => {
    const { household, videoId } = await openCutFilm();
    const play = await household.child.playback.start({ profileId: "mia", videoId });
    wait(household, 7);
    for (const { url } of [...play.parts, ...play.captions])
      expect((await read(household, url)).status).toBe(403);
  });
});
