import { contentAllows } from "@main/features/limits/rules/content.policy";
import { safe } from "@orpc/client";
import { getEventIteratorSchemaDetails, isContractProcedure } from "@orpc/contract";
import { contract } from "@shared/contract";
import type { Access } from "@shared/contract/access";
import { type ContentRules, defaultPolicy, openRules } from "@shared/model/limits-policy";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { filmOf, openTestHousehold, type TestHousehold } from "../../support/test-household";
import { anyRules } from "../features/library/labelled-library";

const profileId = "mia";

/** A child's procedure that answers with videos, and all that it can be made to answer with. */
const probes: Record<string, (house: LabelledHouse, rules: ContentRules) => Promise<(number | null)[]>> = {
  "library.home": async ({ child }) =>
    (await child.library.home({ profileId })).shelves.flatMap(({ tiles }) =>
      tiles.map(({ videoId }) => videoId),
    ),
  "library.shelf": async ({ child }) => {
    const { tiles } = await child.library.shelf({ profileId, shelfId: "films" });
    return tiles.map(({ videoId }) => videoId);
  },
  "playback.start": ({ child, videoIds }) =>
    inTurn(videoIds, (videoId) => child.playback.start({ profileId, videoId })),
  "playback.startPlaceholder": ({ child }) =>
    inTurn([1, 2], () => child.playback.startPlaceholder({ profileId })),
  "playback.next": ({ child }) => inTurn([1, 2, 3, 4], () => child.playback.next({ profileId })),
  "playback.suggest": ({ child }) => inTurn([1, 2, 3, 4], () => child.playback.suggest({ profileId })),
  "playback.reopen": (house, rules) =>
    inTurn(house.videoIds, async (videoId) => {
      await setRules(house, openRules);
      const { token } = await house.child.playback.start({ profileId, videoId });
      await setRules(house, rules);
      house.kiosk.tick();
      return house.child.playback.reopen({ token, positionSeconds: 0 });
    }),
};

/** The videos of the answers; what is answered with an error gives none. */
async function inTurn<T>(
  questions: readonly T[],
  ask: (question: T) => Promise<{ videoId: number | null } | null>,
): Promise<(number | null)[]> {
  const answers: (number | null)[] = [];
  for (const question of questions) {
    const { data } = await safe(ask(question));
    if (data) answers.push(data.videoId);
  }
  return answers;
}

interface LabelledHouse extends TestHousehold {
  readonly videoIds: readonly number[];
  allows(rules: ContentRules, videoId: number): boolean;
}

/** Six films and a placeholder, each labelled differently by a parent. */
async function openLabelledHouse(): Promise<LabelledHouse> {
  const house = await openTestHousehold({ films: 6, placeholders: 1 });
  const { library } = house.parent;
  for (const name of ["One", "Two", "Free"]) {
    await library.createCategory({ name, colour: "plum", counts: name !== "Free" });
    await library.createTag({ name });
  }
  const { videos } = await library.videos({});
  const labels = videos.map(({ videoId }, index) => ({
    videoId,
    categoryId: [null, 1, 2, 3][index % 4] ?? null,
    ageRating: [6, null, 12, 0][(index + 1) % 4] ?? null,
    tagIds: [[1], [2, 3], [], [1, 2]][(index >> 1) % 4] ?? [],
  }));
  for (const { videoId, tagIds, ...label } of labels)
    await library.labelVideos({ videoIds: [videoId], addTagIds: tagIds, ...label });
  return {
    ...house,
    videoIds: labels.map(({ videoId }) => videoId),
    allows: (rules, videoId) =>
      labels.some((label) => label.videoId === videoId && contentAllows(rules, label)),
  };
}

async function setRules({ parent }: TestHousehold, rules: ContentRules): Promise<void> {
  const policy = { ...defaultPolicy, ticketsPerDay: null, ...rules };
  await parent.limits.replacePolicy({ profileId, policy });
}

function listProcedures(
  router: object,
  prefix: string[] = [],
): { name: string; output: unknown; access: Access }[] {
  return Object.entries(router).flatMap(([key, value]: [string, unknown]) => {
    const path = [...prefix, key];
    if (!isContractProcedure(value)) return listProcedures(value as object, path);
    const { meta, outputSchema } = value["~orpc"];
    return [{ name: path.join("."), output: outputSchema, access: (meta as { access: Access }).access }];
  });
}

function speaksOfVideos(output: unknown): boolean {
  if (output === undefined) return false;
  const schema = getEventIteratorSchemaDetails(output as never)?.yields ?? output;
  return /video/i.test(JSON.stringify(z.toJSONSchema(schema as z.ZodType, { unrepresentable: "any" })));
}

test("every procedure by which a child can come to a video is tried below", () => {
  const found = listProcedures(contract).filter(
    ({ access, output }) => access !== "parent" && speaksOfVideos(output),
  );
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(probes).sort());
});

test("each answers with what the child's content rules let through, and nothing else", async () => {
  const house = await openLabelledHouse();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.entries(probes)), anyRules, async ([name, probe], rules) => {
      await setRules(house, rules);
      const answered = (await probe(house, rules)).filter((videoId) => videoId !== null);
      const refused = answered.filter((videoId) => !house.allows(rules, videoId));
      expect({ [name]: refused }).toEqual({ [name]: [] });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("each answers with a video where the rules are open", async () => {
  const house = await openLabelledHouse();
  await setRules(house, openRules);
  for (const probe of Object.values(probes))
    expect(await probe(house, openRules)).toContainEqual(expect.any(Number));
});

test("a film that a parent hides while it runs is ended", async () => {
  const house = await openTestHousehold({ films: 2 });
  const videoId = filmOf(house, "Film 1");
  const { token } = await house.child.playback.start({ profileId, videoId });
  await house.parent.library.placeVideos({ videoIds: [videoId], place: "hidden" });
  house.kiosk.tick();
  const report = house.child.playback.report({ token, positionSeconds: 0, state: "playing" });
  await expect(report).rejects.toMatchObject({ code: "PLAY_ENDED" });
  const [play] = (await house.parent.activity.plays({})).plays;
  expect(play).toMatchObject({ videoId, endReason: "rule" });
});
