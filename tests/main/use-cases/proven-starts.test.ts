import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { safe } from "@orpc/client";
import { describe, expect, test } from "vitest";
import { codeOf, ticketsLeft } from "../../support/evening";
import { makeClip } from "../../support/make-clip";
import { filmOf, openTestHousehold, type TestHousehold } from "../../support/test-household";
import { waitFor } from "../../support/wait-for";

/** A film whose head is whole, and whose pictures are nothing but zeros. */
function makeHollowFilm(path: string, seed: number): void {
  const film = readFileSync(makeClip(path, { seed }));
  film.fill(0, film.indexOf("mdat") + 4, film.indexOf("moov") - 4);
  writeFileSync(path, film);
}

/** Resolves as soon as the first scan has put a film on a shelf, which may be long before it was looked at. */
function findOnShelf(household: TestHousehold, title: string): Promise<number> {
  return waitFor(async () => {
    const { shelves } = await household.child.library.home({ profileId: "mia" });
    return shelves.flatMap(({ tiles }) => tiles).find((tile) => tile.title === title)?.videoId;
  });
}

const playsOf = async ({ parent }: TestHousehold) => (await parent.activity.plays({})).plays;

describe("a start of a film that does not play", () => {
  test("costs nothing and is nobody's play, however early it comes", async () => {
    const household = await openTestHousehold({ films: 1 });
    makeHollowFilm(join(household.libraryFolder, "Hollow.mp4"), 9);
    await household.parent.library.scan();
    const { videoId } = await waitFor(async () => {
      const { videos } = await household.parent.library.videos({ search: "hollow" });
      return videos[0];
    });
    const { error } = await safe(household.child.playback.start({ profileId: "mia", videoId }));
    expect(codeOf(error)).toBe("NOT_FOUND");
    expect([await ticketsLeft(household), await playsOf(household)]).toEqual([3, []]);
    await household.kiosk.whenScanned();
    const { videos } = await household.parent.library.videos({ search: "hollow" });
    expect(videos[0]?.state).toBe("unreadable");
  });

  test("is passed over by what comes next, which is another film", async () => {
    const household = await openTestHousehold({ films: 1 });
    for (const seed of [7, 8, 9]) makeHollowFilm(join(household.libraryFolder, `Hollow ${seed}.mp4`), seed);
    await household.parent.library.scan();
    await findOnShelf(household, "Film 1");
    const next = await household.child.playback.next({ profileId: "mia" });
    expect(next).toMatchObject({ kind: "programme", title: "Film 1" });
    await household.kiosk.whenScanned();
  });
});

describe("a start of a film whose stick was pulled since the scan", () => {
  test("is that of a video that is not there, and costs nothing", async () => {
    const household = await openTestHousehold({ films: 1 });
    const videoId = filmOf(household, "Film 1");
    rmSync(join(household.libraryFolder, "Film 1.mp4"));
    const { error } = await safe(household.child.playback.start({ profileId: "mia", videoId }));
    expect(codeOf(error)).toBe("NOT_FOUND");
    expect([await ticketsLeft(household), await playsOf(household)]).toEqual([3, []]);
  });

  test("is passed over by what comes next, which is another film", async () => {
    const household = await openTestHousehold({ films: 4 });
    for (const film of [1, 2, 3]) rmSync(join(household.libraryFolder, `Film ${film}.mp4`));
    const next = await household.child.playback.next({ profileId: "mia" });
    expect(next).toMatchObject({ kind: "programme", title: "Film 4" });
  });
});

test("a child who leaves before the film was seen to play has started nothing", async () => {
  const household = await openTestHousehold({ films: 1 });
  const leaving = new AbortController();
  const started = safe(
    household.child.playback.start(
      { profileId: "mia", videoId: filmOf(household, "Film 1") },
      { signal: leaving.signal },
    ),
  );
  leaving.abort();
  expect((await started).error).toBe(leaving.signal.reason);
  expect([await ticketsLeft(household), await playsOf(household)]).toEqual([3, []]);
});
