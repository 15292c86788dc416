import { rulesInForce } from "@main/database/content-rules";
import { videos } from "@main/database/schema";
import { visibleProgrammes } from "@main/database/visible-videos";
import { createPickActs, type PickActs } from "@main/features/library/picks/picks.service";
import type { Narrowing } from "@main/features/library/shelves/narrowing.service";
import { createShelfActs, type ShelfActs } from "@main/features/library/shelves/shelves.service";
import { contentAllows } from "@main/features/limits/rules/content.policy";
import { type ContentRules, openRules } from "@shared/model/limits-policy";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import {
  anyRules,
  anyVideo,
  filledAtMs,
  isFree,
  isOffered,
  type LabelledVideo,
  withLibrary,
} from "../labelled-library";
import { walkShelves } from "./walk-shelves";

function allows(rules: ContentRules, videoId: number, video: LabelledVideo): boolean {
  return contentAllows(rules, { videoId, ...video });
}

interface World {
  readonly shelves: ShelfActs;
  readonly picks: PickActs;
  readonly rules: ContentRules;
  readonly videos: readonly LabelledVideo[];
  /** What this child may be offered, and what may play in its place. */
  readonly programmes: readonly number[];
  readonly placeholders: readonly number[];
}

/** Few videos are found by their labels, many along the shelves: with this, all are as many. */
const asIfMany: Narrowing = { among: () => undefined };

/** Many libraries under many rules; `seed` is printed by fast-check where one fails. */
function everywhere(check: (world: World) => void, narrowing?: Narrowing): void {
  const database = openTestDatabase();
  const ports = { db: database.db, now: () => filledAtMs };
  fc.assert(
    fc.property(fc.array(anyVideo, { maxLength: 7 }), anyRules, (videos, rules) => {
      const allowed = videos
        .map((video, index) => ({ video, videoId: index + 1 }))
        .filter(({ video, videoId }) => isOffered(video) && allows(rules, videoId, video));
      const idsOf = (placeholder: boolean) =>
        allowed.filter(({ video }) => video.placeholder === placeholder).map(({ videoId }) => videoId);
      const shelves = createShelfActs(ports, narrowing);
      const picks = createPickActs(ports, narrowing);
      withLibrary(database, videos, () =>
        check({ shelves, picks, rules, videos, programmes: idsOf(false), placeholders: idsOf(true) }),
      );
    }),
    { numRuns: 300 },
  );
}

describe.each([
  ["looked up one by one", undefined],
  ["met along the shelves", asIfMany],
])("under any rules over any labels, %s", (_, narrowing) => {
  test("the shelves hold what the rules let through, and nothing else", () => {
    everywhere(({ shelves, rules, programmes }) => {
      const shelved = walkShelves(shelves, { rules })
        .filter(({ kind }) => kind !== "new")
        .flatMap(({ tiles }) => tiles.map(({ videoId }) => videoId));
      expect(shelved.sort((a, b) => a - b)).toEqual(programmes);
    }, narrowing);
  });

  test("what was begun is gone on with where the rules let it through", () => {
    const positions = new Map(
      [1, 2, 3, 4, 5, 6, 7].map((id) => [id, { positionSeconds: 1, lastPlayedMs: id }]),
    );
    everywhere(({ shelves, rules, programmes }) => {
      const [first] = shelves.home(positions, rules, null).shelves;
      const begun = first?.tiles.map(({ videoId }) => videoId) ?? [];
      expect(begun.reverse()).toEqual(programmes);
    }, narrowing);
  });

  test("a free programme is there where the rules let one through", () => {
    everywhere(({ picks, rules, videos, programmes }) => {
      const free = programmes.some((videoId) => isFree(videos[videoId - 1] as LabelledVideo));
      expect(picks.hasFreeProgramme(rules)).toBe(free);
    }, narrowing);
  });

  /** A draw that always lands on the newest video misses nearly all; chance rarely does. */
  test.each([
    ["by chance", Math.random],
    ["also where no draw hits", () => 0.999],
  ])("a pick is one that a shelf holds, and a recent one only where there is no other, %s", (__, random) => {
    everywhere(({ picks, rules, programmes }) => {
      expect(picks.pickProgramme(rules, { notAmong: programmes.slice(1), random })).toBe(programmes[0]);
      const repeated = picks.pickProgramme(rules, { notAmong: programmes, random });
      expect(programmes.length === 0 ? [undefined] : programmes).toContain(repeated);
    }, narrowing);
  });
});

describe("under any rules over any labels", () => {
  test("a video is shown, and has a tile, exactly where a shelf would hold it", () => {
    everywhere(({ shelves, picks, rules, videos, programmes }) => {
      for (let videoId = 1; videoId <= videos.length + 1; videoId++) {
        const held = programmes.includes(videoId);
        expect(picks.isShown(videoId, rules)).toBe(held);
        expect(shelves.findTile(videoId, rules, null)?.videoId).toBe(held ? videoId : undefined);
      }
    });
  });

  test("a video that plays is looked at by the parents' word alone, wherever its files are", () => {
    everywhere(({ picks, rules, videos }) => {
      for (const [index, video] of videos.entries()) {
        const isGone = video.place === "hidden" || video.place === "archived";
        expect(picks.isAllowed(index + 1, rules)).toBe(!isGone && allows(rules, index + 1, video));
      }
    });
  });

  test("a start knows of every programme that plays what the rules say to it, and whether it is free", () => {
    everywhere(({ picks, rules, videos }) => {
      for (const [index, video] of videos.entries()) {
        const videoId = index + 1;
        const startable = isOffered(video) && !video.placeholder;
        const contentAllowed = allows(rules, videoId, video);
        expect(picks.findStartable(videoId, rules)).toEqual(
          startable ? { videoId, durationSeconds: null, free: isFree(video), contentAllowed } : undefined,
        );
      }
    });
  });

  test("a placeholder is picked under the same rules", () => {
    everywhere(({ picks, rules, placeholders }) => {
      const picked = picks.pickPlaceholder(rules, Math.random);
      expect(placeholders.length === 0 ? [undefined] : placeholders).toContain(picked);
    });
  });
});

test("a query that is run without the rules that it asks throws", () => {
  const { db } = openTestDatabase();
  const inForce = rulesInForce({ ...openRules, allowedTags: [1] });
  const unbound = db.select({ id: videos.id }).from(videos).where(visibleProgrammes(inForce));
  expect(() => unbound.all()).toThrow(/placeholder/);
});

test("a child without rules is asked for none", () => {
  expect([...rulesInForce(openRules)]).toEqual([]);
  expect([...rulesInForce({ ...openRules, allowUnrated: false })]).toEqual(["allowUnrated"]);
});
