import { videos } from "@main/database/schema";
import { visibleProgrammes } from "@main/database/visible-videos";
import { listVisibleVideos } from "@main/features/library/home.repository";
import { pickPlaceholder, pickProgramme } from "@main/features/library/picks.service";
import { listPlayableFiles } from "@main/features/library/playable.repository";
import {
  findStartable,
  hasFreeProgramme,
  isAllowed,
  isShown,
} from "@main/features/library/startable.repository";
import { contentAllows } from "@main/features/limits/rules/content.policy";
import type { ContentRules } from "@shared/model/limits-policy";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../support/test-database";
import { anyRules, anyVideo, isFree, isPlayable, type LabelledVideo, withLibrary } from "./labelled-library";

function allows(rules: ContentRules, videoId: number, video: LabelledVideo): boolean {
  return contentAllows(rules, { videoId, ...video });
}

interface World {
  readonly db: ReturnType<typeof openTestDatabase>["db"];
  readonly rules: ContentRules;
  readonly videos: readonly LabelledVideo[];
  /** What this child may be offered, and what may play in its place. */
  readonly programmes: readonly number[];
  readonly placeholders: readonly number[];
}

/** Many libraries under many rules; `seed` is printed by fast-check where one fails. */
function everywhere(check: (world: World) => void): void {
  const database = openTestDatabase();
  fc.assert(
    fc.property(fc.array(anyVideo, { maxLength: 7 }), anyRules, (videos, rules) => {
      const allowed = videos
        .map((video, index) => ({ video, videoId: index + 1 }))
        .filter(({ video, videoId }) => isPlayable(video) && allows(rules, videoId, video));
      const idsOf = (placeholder: boolean) =>
        allowed.filter(({ video }) => video.placeholder === placeholder).map(({ videoId }) => videoId);
      withLibrary(database, videos, () =>
        check({ db: database.db, rules, videos, programmes: idsOf(false), placeholders: idsOf(true) }),
      );
    }),
    { numRuns: 500 },
  );
}

describe("under any rules over any labels", () => {
  test("the shelves hold what the rules let through, and nothing else", () => {
    everywhere(({ db, rules, programmes }) => {
      const shelved = listVisibleVideos(db, rules).map(({ videoId }) => videoId);
      expect(shelved.sort((a, b) => a - b)).toEqual(programmes);
    });
  });

  test("a video is shown exactly where a shelf would hold it", () => {
    everywhere(({ db, rules, videos, programmes }) => {
      for (let videoId = 1; videoId <= videos.length + 1; videoId++)
        expect(isShown(db, videoId, rules)).toBe(programmes.includes(videoId));
    });
  });

  test("a video that plays is looked at by the rules alone, wherever its files are", () => {
    everywhere(({ db, rules, videos }) => {
      for (const [index, video] of videos.entries())
        expect(isAllowed(db, index + 1, rules)).toBe(allows(rules, index + 1, video));
    });
  });

  test("a start knows of every programme that plays what the rules say to it, and whether it is free", () => {
    everywhere(({ db, rules, videos }) => {
      for (const [index, video] of videos.entries()) {
        const videoId = index + 1;
        const startable = isPlayable(video) && !video.placeholder;
        const contentAllowed = allows(rules, videoId, video);
        expect(findStartable(db, videoId, rules)).toEqual(
          startable ? { videoId, durationSeconds: null, free: isFree(video), contentAllowed } : undefined,
        );
      }
    });
  });

  test("the media door finds files of what may be shown or play in its place alone", () => {
    everywhere(({ db, rules, videos, programmes, placeholders }) => {
      const served = videos
        .map((_, index) => index + 1)
        .filter((videoId) => listPlayableFiles(db, videoId, rules).length > 0);
      expect(served).toEqual([...programmes, ...placeholders].sort((a, b) => a - b));
    });
  });

  test("a free programme is there where the rules let one through", () => {
    everywhere(({ db, rules, videos, programmes }) => {
      const free = programmes.some((videoId) => isFree(videos[videoId - 1] as LabelledVideo));
      expect(hasFreeProgramme(db, rules)).toBe(free);
    });
  });

  /** A draw that always lands on the newest video misses nearly all, so that the few are listed; chance rarely does. */
  test.each([
    ["by chance", Math.random],
    ["also where no draw hits", () => 0.999],
  ])("a pick is one that a shelf holds, and a recent one only where there is no other, %s", (_, random) => {
    everywhere(({ db, rules, programmes }) => {
      expect(pickProgramme(db, rules, { notAmong: programmes.slice(1), random })).toBe(programmes[0]);
      const repeated = pickProgramme(db, rules, { notAmong: programmes, random });
      expect(programmes.length === 0 ? [undefined] : programmes).toContain(repeated);
    });
  });

  test("a placeholder is picked under the same rules", () => {
    everywhere(({ db, rules, placeholders }) => {
      const picked = pickPlaceholder(db, rules, Math.random);
      expect(placeholders.length === 0 ? [undefined] : placeholders).toContain(picked);
    });
  });
});

test("a query that is run without the rules throws", () => {
  const { db } = openTestDatabase();
  const unbound = db.select({ id: videos.id }).from(videos).where(visibleProgrammes(db));
  expect(() => unbound.all()).toThrow(/placeholder/);
});
