import type { OpenDatabase } from "@main/database/open";
import type { Narrowing } from "@main/features/library/shelves/narrowing.service";
import { createShelfActs } from "@main/features/library/shelves/shelves.service";
import { contentAllows } from "@main/features/limits/rules/content.policy";
import type { ContentRules } from "@shared/model/limits-policy";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDice, type Dice } from "../../../../support/seeded";
import { openTestDatabase } from "../../../../support/test-database";
import {
  anyRules,
  anyVideo,
  collectionCount,
  filledAtMs,
  isOffered,
  type LabelledVideo,
  withLibrary,
} from "../labelled-library";
import { idsOn, walkShelves } from "./walk-shelves";

const asIfMany: Narrowing = { among: () => undefined };
/** Enough for several pages of the home and, since films are many, of a shelf. */
const bigLibrary = fc.array(
  fc
    .tuple(anyVideo, fc.boolean())
    .map(([video, isFilm]) => (isFilm ? { ...video, collection: null } : video)),
  { minLength: 150, maxLength: 400, size: "max" },
);
/** Most of these let most through. */
const mildRules = anyRules.map((rules) => ({ ...rules, allowedTags: [], alwaysAllowedVideos: [] }));

interface Placed {
  readonly videoId: number;
  readonly video: LabelledVideo;
}

const byOrder = (a: Placed, b: Placed) => a.video.order - b.video.order || a.videoId - b.videoId;
const byTitleOfCollection = (a: number, b: number) => (a % 7) - (b % 7) || a - b;

/** What a plain look at each video says that the shelves should be. */
function shelvesExpected(videos: readonly LabelledVideo[], rules: ContentRules): Record<string, number[]> {
  const visible = videos
    .map((video, index) => ({ video, videoId: index + 1 }))
    .filter(({ video }) => isOffered(video) && !video.placeholder)
    .filter(({ video, videoId }) => contentAllows(rules, { videoId, ...video }))
    .sort(byOrder);
  const inCollection = (wanted: number | null) =>
    visible.filter(({ video }) => video.collection === wanted).map(({ videoId }) => videoId);
  const collections = Array.from({ length: collectionCount }, (_, index) => index + 1);
  const shelves: [string, number[]][] = [
    ...collections
      .sort(byTitleOfCollection)
      .map((id): [string, number[]] => [`collection:${id}`, inCollection(id)]),
    ["films", inCollection(null)],
  ];
  return Object.fromEntries(shelves.filter(([, videoIds]) => videoIds.length > 0));
}

/** Hides and brings back some videos; answers with those that it touched. */
function stir({ sqlite }: OpenDatabase, videos: readonly LabelledVideo[], dice: Dice): number[] {
  const touched = Array.from({ length: 5 }, () => 1 + dice(videos.length));
  const turn = sqlite.prepare("update videos set offered = 1 - offered where id = ?");
  for (const videoId of touched) turn.run(videoId);
  return touched;
}

const withoutNew = (shelves: Record<string, number[]>) =>
  Object.fromEntries(Object.entries(shelves).filter(([id]) => id !== "new"));

describe.each([
  ["looked up one by one", undefined],
  ["met along the shelves", asIfMany],
])("page by page, %s", (_, narrowing) => {
  const database = () => openTestDatabase();

  test("each visible programme is on its one shelf, once and in order, and no shelf is empty", () => {
    const opened = database();
    const acts = createShelfActs({ db: opened.db, now: () => filledAtMs }, narrowing);
    fc.assert(
      fc.property(bigLibrary, mildRules, (videos, rules) =>
        withLibrary(opened, videos, () => {
          const shelves = withoutNew(idsOn(walkShelves(acts, { rules })));
          const expected = shelvesExpected(videos, rules);
          expect(shelves).toEqual(expected);
          expect(Object.keys(shelves)).toEqual(Object.keys(expected));
        }),
      ),
      { numRuns: 40 },
    );
  });

  test("nothing comes twice and nothing that stays is missed while videos come and go between the pages", () => {
    const opened = database();
    const acts = createShelfActs({ db: opened.db, now: () => filledAtMs }, narrowing);
    let turned = 0;
    fc.assert(
      fc.property(bigLibrary, mildRules, fc.nat(), (videos, rules, seed) =>
        withLibrary(opened, videos, () => {
          const dice = createDice(seed);
          const touched = new Set<number>();
          const between = () => {
            turned++;
            for (const videoId of stir(opened, videos, dice)) touched.add(videoId);
          };
          const shelves = withoutNew(idsOn(walkShelves(acts, { rules, between })));
          const staying = (videoIds: number[]) => videoIds.filter((videoId) => !touched.has(videoId));
          for (const [shelfId, expected] of Object.entries(shelvesExpected(videos, rules)))
            expect(staying(shelves[shelfId] ?? [])).toEqual(staying(expected));
          for (const videoIds of Object.values(shelves)) expect(new Set(videoIds).size).toBe(videoIds.length);
        }),
      ),
      { numRuns: 40 },
    );
    expect(turned).toBeGreaterThan(40);
  });
});
