import { safe } from "@orpc/client";
import { describe, expect, test } from "vitest";
import { codeOf, leave, mediaStatus, start, startAll, ticketsLeft, watch } from "../../support/evening";
import { mediaOf } from "../../support/media-of";
import { filmOf, openTestHousehold } from "../../support/test-household";

const day = 24 * 3_600_000;

describe("three tickets", () => {
  test("the third start is the last that counts, the fourth plays the built-in placeholder until tomorrow", async () => {
    const household = await openTestHousehold();
    expect(await startAll(household, [1, 2])).toEqual(["programme", "programme"]);
    // Each start within the free look gave the ticket of the one before it back.
    expect(await ticketsLeft(household)).toBe(2);
  });

  test("watched, each costs its ticket, and the fourth start plays the built-in placeholder until tomorrow", async () => {
    const household = await openTestHousehold();
    for (const film of [1, 2, 3]) await watch(household, await start(household, film), 1);
    const fourth = await start(household, 4);
    expect(fourth).toMatchObject({
      kind: "placeholder",
      videoId: null,
      spentTicket: false,
      refusal: { rule: "no-tickets", untilMs: fourth.standings[0]?.resetsAtMs },
    });
    expect(await mediaStatus(household, mediaOf(fourth))).toBe(200);
    expect(await ticketsLeft(household)).toBe(0);
  });

  test("the household's own placeholder is picked where there is one, and never counts", async () => {
    const household = await openTestHousehold({ placeholders: 2 });
    for (const film of [1, 2, 3]) await watch(household, await start(household, film), 1);
    const refused = await start(household, 4);
    expect(refused.title).toMatch(/^Goodnight [12]$/);
    expect(refused.kind).toBe("placeholder");
    const { plays } = await household.parent.activity.plays({});
    expect(plays.filter((play) => play.counted)).toHaveLength(3);
  });

  test("come back on the next accounting day while the kiosk keeps running", async () => {
    const household = await openTestHousehold();
    for (const film of [1, 2, 3]) await watch(household, await start(household, film), 1);
    expect((await start(household, 4)).kind).toBe("placeholder");
    household.clock.pass(day);
    expect(await start(household, 4)).toMatchObject({ kind: "programme", spentTicket: true });
    expect(await ticketsLeft(household)).toBe(2);
  });

  test("are each child's own", async () => {
    const household = await openTestHousehold();
    await household.parent.profiles.create({
      name: "Theo",
      avatar: "bear",
      accent: "lagoon",
      ticketsPerDay: 1,
    });
    for (const film of [1, 2, 3]) await watch(household, await start(household, film), 1);
    await watch(household, await start(household, 1, "theo"), 1);
    expect((await start(household, 2, "theo")).kind).toBe("placeholder");
  });

  test("may be changed by a parent, and a lower number ends nothing that runs", async () => {
    const household = await openTestHousehold();
    const running = await start(household, 1);
    await household.parent.profiles.update({ profileId: "mia", changes: { ticketsPerDay: 1 } });
    expect(await ticketsLeft(household)).toBe(0);
    await watch(household, running, 1);
    expect(await mediaStatus(household, mediaOf(running))).toBe(200);
    await household.parent.profiles.update({ profileId: "mia", changes: { ticketsPerDay: 5 } });
    expect(await ticketsLeft(household)).toBe(4);
  });
});

describe("going on with a programme", () => {
  test("costs nothing on the same day, begins where it was left, and works after the last ticket", async () => {
    const household = await openTestHousehold();
    for (const film of [1, 2, 3]) {
      const play = await start(household, film);
      await watch(household, play, 1, 1);
      await leave(household, play, 1);
    }
    const again = await start(household, 3);
    expect(again).toMatchObject({ kind: "programme", spentTicket: false, resumeAtSeconds: 1 });
    expect(again.standings[0]?.sky).toBe("dusk");
  });

  test("costs a ticket on another day, and still begins where it was left", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await watch(household, play, 1, 1);
    await leave(household, play, 1);
    household.clock.pass(day);
    expect(await start(household, 1)).toMatchObject({ spentTicket: true, resumeAtSeconds: 1 });
  });

  test("is over once it was seen to its end: to see it again costs a ticket", async () => {
    const household = await openTestHousehold();
    const { token } = await start(household, 1);
    await household.child.playback.end({ token, positionSeconds: 2, reason: "completed" });
    expect(await start(household, 1)).toMatchObject({ spentTicket: true, resumeAtSeconds: 0 });
  });

  test("stays over once 90 % were seen, also when the child seeks back before leaving", async () => {
    const household = await openTestHousehold();
    const { token } = await start(household, 1);
    for (const positionSeconds of [1.9, 0.2])
      await household.child.playback.report({ token, positionSeconds, state: "playing" });
    await leave(household, { token }, 0.2);
    expect(await start(household, 1)).toMatchObject({ spentTicket: true, resumeAtSeconds: 0 });
  });

  test("the curtain falls when all tickets are spent and everything was seen", async () => {
    const household = await openTestHousehold();
    for (const film of [1, 2, 3]) {
      const { token } = await start(household, film);
      await household.child.playback.end({ token, positionSeconds: 2, reason: "completed" });
    }
    expect((await household.child.limits.standing({ profileId: "mia" })).sky).toBe("curtain");
    const placeholder = await household.child.playback.startPlaceholder({ profileId: "mia" });
    expect([placeholder.kind, placeholder.refusal]).toEqual(["placeholder", null]);
  });
});

describe("a video that is not there, or a placeholder", () => {
  test("cannot be started as a programme, nor asked about", async () => {
    const household = await openTestHousehold({ films: 1, placeholders: 1 });
    const { videos } = await household.parent.library.videos({});
    const placeholder = videos.find((video) => video.placeholder)?.videoId as number;
    for (const videoId of [9999, placeholder]) {
      const started = await safe(household.child.playback.start({ profileId: "mia", videoId }));
      const asked = await safe(household.child.limits.verdict({ profileId: "mia", videoId }));
      expect([codeOf(started.error), codeOf(asked.error)]).toEqual(["NOT_FOUND", "NO_VIDEO"]);
    }
  });
});

describe("watching together", () => {
  async function openWithTheo(ticketsPerDay: number) {
    const household = await openTestHousehold();
    const theo = { name: "Theo", avatar: "bear", accent: "lagoon", ticketsPerDay } as const;
    await household.parent.profiles.create(theo);
    return household;
  }

  test("each pays, and one player plays for both", async () => {
    const household = await openWithTheo(2);
    const play = await start(household, 1, "mia", ["theo"]);
    expect(play.profileIds).toEqual(["mia", "theo"]);
    expect([await ticketsLeft(household), await ticketsLeft(household, "theo")]).toEqual([2, 1]);
    await watch(household, play, 1);
    const { plays } = await household.parent.activity.plays({});
    expect(plays.map(({ profileId }) => profileId).sort()).toEqual(["mia", "theo"]);
  });

  test("if one is refused nothing starts and nobody pays, and the kiosk can go on without that child", async () => {
    const household = await openWithTheo(0);
    const { error } = await safe(start(household, 1, "mia", ["theo"]));
    expect(error).toMatchObject({
      code: "SOME_REFUSED",
      data: { refused: [{ profileId: "theo", refusal: { rule: "no-tickets" } }] },
    });
    expect(await ticketsLeft(household)).toBe(3);
    expect((await start(household, 1)).kind).toBe("programme");
  });

  test("resuming is free for those who paid", async () => {
    const household = await openWithTheo(1);
    const play = await start(household, 1, "mia", ["theo"]);
    await watch(household, play, 1);
    await leave(household, play);
    expect(await start(household, 1, "theo")).toMatchObject({ kind: "programme", spentTicket: false });
  });
});

describe("what comes next", () => {
  test("is picked by chance, started and paid for; with no ticket a placeholder comes", async () => {
    const household = await openTestHousehold({ films: 2 });
    await household.parent.profiles.update({ profileId: "mia", changes: { ticketsPerDay: 1 } });
    const next = await household.child.playback.next({ profileId: "mia" });
    expect(next).toMatchObject({ kind: "programme", spentTicket: true });
    await household.child.playback.end({ token: next.token, positionSeconds: 2, reason: "completed" });
    expect(await household.child.playback.next({ profileId: "mia" })).toMatchObject({
      kind: "placeholder",
      refusal: { rule: "no-tickets" },
    });
  });

  test("is not what was just seen where there is a choice, and a suggestion starts nothing", async () => {
    const household = await openTestHousehold({ films: 2 });
    await watch(household, await start(household, 1), 1);
    const suggestions = await Promise.all(
      Array.from({ length: 8 }, () => household.child.playback.suggest({ profileId: "mia" })),
    );
    expect(new Set(suggestions.map((tile) => tile?.videoId))).toEqual(new Set([filmOf(household, "Film 2")]));
    expect(await ticketsLeft(household)).toBe(2);
  });

  test("of an empty library is the built-in placeholder, and there is nothing to suggest", async () => {
    const household = await openTestHousehold({ films: 0 });
    expect(await household.child.playback.next({ profileId: "mia" })).toMatchObject({
      kind: "placeholder",
      videoId: null,
      refusal: null,
    });
    expect(await household.child.playback.suggest({ profileId: "mia" })).toBeNull();
  });
});
