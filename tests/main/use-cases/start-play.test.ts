import { safe } from "@orpc/client";
import type { OpenPlay } from "@shared/model/play";
import { describe, expect, test } from "vitest";
import { filmOf, openTestHousehold, type TestHousehold } from "../../support/test-household";
import { openTestKiosk, testPin } from "../../support/test-kiosk";

const day = 24 * 3_600_000;

function start(household: TestHousehold, film: number, profileId = "mia"): Promise<OpenPlay> {
  return household.child.playback.start({ profileId, videoId: filmOf(household, `Film ${film}`) });
}

async function startAll(household: TestHousehold, films: readonly number[], profileId = "mia") {
  const kinds: string[] = [];
  for (const film of films) kinds.push((await start(household, film, profileId)).kind);
  return kinds;
}

async function left(household: TestHousehold, profileId = "mia"): Promise<number> {
  return (await household.child.limits.standing({ profileId })).ticketsLeft;
}

async function mediaStatus(
  { kiosk }: TestHousehold,
  { mediaUrl }: Pick<OpenPlay, "mediaUrl">,
): Promise<number> {
  const response = await kiosk.respond(new Request(`http://127.0.0.1${mediaUrl}`));
  await response.body?.cancel();
  return response.status;
}

describe("three tickets", () => {
  test("the third start is the last that counts, the fourth plays the built-in placeholder until tomorrow", async () => {
    const household = await openTestHousehold();
    expect(await startAll(household, [1, 2])).toEqual(["programme", "programme"]);
    expect(await left(household)).toBe(1);
    expect(await start(household, 3)).toMatchObject({ kind: "programme", spentTicket: true });
    const fourth = await start(household, 4);
    expect(fourth).toMatchObject({
      kind: "placeholder",
      videoId: null,
      spentTicket: false,
      refusal: { rule: "no-tickets", untilMs: fourth.standing.resetsAtMs },
    });
    expect(await mediaStatus(household, fourth)).toBe(200);
    expect(await left(household)).toBe(0);
  });

  test("the household's own placeholder is picked where there is one, and never counts", async () => {
    const household = await openTestHousehold({ placeholders: 2 });
    await startAll(household, [1, 2, 3]);
    const refused = await start(household, 4);
    expect(refused.title).toMatch(/^Goodnight [12]$/);
    expect(refused.kind).toBe("placeholder");
    const { plays } = await household.parent.activity.plays({});
    expect(plays.filter((play) => play.counted)).toHaveLength(3);
  });

  test("come back on the next accounting day while the kiosk keeps running", async () => {
    const household = await openTestHousehold();
    await startAll(household, [1, 2, 3, 4]);
    household.clock.pass(day);
    expect(await start(household, 4)).toMatchObject({ kind: "programme", spentTicket: true });
    expect(await left(household)).toBe(2);
  });

  test("do not come back when the system's date is set back", async () => {
    const household = await openTestHousehold();
    await startAll(household, [1, 2, 3]);
    household.clock.setWall("2026-01-01T12:00:00Z");
    expect(await left(household)).toBe(0);
    expect((await household.child.household.status()).clockWentBack).toBe(true);
  });

  test("spent while the clock was ahead are still spent when a parent accepts the true date", async () => {
    const household = await openTestHousehold();
    household.clock.setWall("2099-01-01T12:00:00Z");
    await startAll(household, [1, 2]);
    household.clock.setWall("2026-03-04T16:00:00Z");
    expect((await household.child.household.status()).accountingDay).toBe("2099-01-01");
    expect(await household.parent.household.acceptClock()).toMatchObject({
      accountingDay: "2026-03-04",
      clockWentBack: false,
    });
    expect(await left(household)).toBe(1);
  });

  test("are each child's own", async () => {
    const household = await openTestHousehold();
    await household.parent.profiles.create({
      name: "Theo",
      avatar: "bear",
      accent: "lagoon",
      ticketsPerDay: 1,
    });
    await startAll(household, [1, 2, 3]);
    expect(await startAll(household, [1, 2], "theo")).toEqual(["programme", "placeholder"]);
  });

  test("may be changed by a parent, and a lower number ends nothing that runs", async () => {
    const household = await openTestHousehold();
    const running = await start(household, 1);
    await household.parent.profiles.update({ profileId: "mia", changes: { ticketsPerDay: 1 } });
    expect(await left(household)).toBe(0);
    expect(await mediaStatus(household, running)).toBe(200);
    await household.parent.profiles.update({ profileId: "mia", changes: { ticketsPerDay: 5 } });
    expect(await left(household)).toBe(4);
  });
});

describe("going on with a programme", () => {
  test("costs nothing on the same day, begins where it was left, and works after the last ticket", async () => {
    const household = await openTestHousehold();
    await startAll(household, [1, 2]);
    const third = await start(household, 3);
    await household.child.playback.end({ token: third.token, positionSeconds: 1, reason: "left" });
    const again = await start(household, 3);
    expect(again).toMatchObject({ kind: "programme", spentTicket: false, resumeAtSeconds: 1 });
    expect(again.standing.sky).toBe("dusk");
  });

  test("costs a ticket on another day, and still begins where it was left", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await household.child.playback.end({ token: play.token, positionSeconds: 1, reason: "left" });
    household.clock.pass(day);
    expect(await start(household, 1)).toMatchObject({ spentTicket: true, resumeAtSeconds: 1 });
  });

  test("is over once it was seen to its end: to see it again costs a ticket", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await household.child.playback.end({ token: play.token, positionSeconds: 2, reason: "completed" });
    expect(await start(household, 1)).toMatchObject({ spentTicket: true, resumeAtSeconds: 0 });
  });

  test("stays over once 90 % were seen, also when the child seeks back before leaving", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    const report = (positionSeconds: number) =>
      household.child.playback.report({ token: play.token, positionSeconds, playing: true });
    await report(1.9);
    await report(0.2);
    await household.child.playback.end({ token: play.token, positionSeconds: 0.2, reason: "left" });
    expect(await start(household, 1)).toMatchObject({ spentTicket: true, resumeAtSeconds: 0 });
  });

  test("ends by itself when it was watched for longer than it lasts, however often the child seeks back", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    const report = () =>
      household.child.playback.report({ token: play.token, positionSeconds: 0.5, playing: true });
    await report();
    household.clock.pass(1500);
    await report();
    household.clock.pass(1500);
    await report();
    expect(await mediaStatus(household, play)).toBe(403);
    expect((await start(household, 1)).spentTicket).toBe(true);
  });

  test("the curtain falls when all tickets are spent and everything was seen", async () => {
    const household = await openTestHousehold();
    for (const film of [1, 2, 3]) {
      const play = await start(household, film);
      await household.child.playback.end({ token: play.token, positionSeconds: 2, reason: "completed" });
    }
    expect((await household.child.limits.standing({ profileId: "mia" })).sky).toBe("curtain");
    const placeholder = await household.child.playback.startPlaceholder({ profileId: "mia" });
    expect([placeholder.kind, placeholder.refusal]).toEqual(["placeholder", null]);
  });
});

describe("the media door", () => {
  test("is closed by the end of the play, by another start and by a restart", async () => {
    const household = await openTestHousehold();
    const first = await start(household, 1);
    expect(await mediaStatus(household, first)).toBe(200);
    const second = await start(household, 2);
    expect([await mediaStatus(household, first), await mediaStatus(household, second)]).toEqual([403, 200]);
    await household.child.playback.end({ token: second.token, positionSeconds: 0, reason: "left" });
    expect(await mediaStatus(household, second)).toBe(403);
    const { error } = await safe(
      household.child.playback.report({ ...second, positionSeconds: 1, playing: true }),
    );
    expect((error as { code?: string } | null)?.code).toBe("PLAY_ENDED");
  });

  test("opens for its own video only", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    const other = { mediaUrl: play.mediaUrl.replace(/\d+$/, String(filmOf(household, "Film 2"))) };
    expect(await mediaStatus(household, other)).toBe(403);
  });

  test("cuts a stream that is not read to its end yet", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    const response = await household.kiosk.respond(new Request(`http://127.0.0.1${play.mediaUrl}`));
    const reader = response.body?.getReader();
    await household.child.playback.end({ token: play.token, positionSeconds: 0, reason: "left" });
    await expect(reader?.read()).rejects.toThrow("the media door has closed");
  });
});

describe("played time", () => {
  test("is charged by the monotonic clock while playing, never for a pause, a freeze or a changed date", async () => {
    const household = await openTestHousehold();
    const { token } = await start(household, 1);
    const report = (positionSeconds: number, playing: boolean) =>
      household.child.playback.report({ token, positionSeconds, playing });
    await report(0, true);
    household.clock.pass(1000);
    await report(1, false);
    household.clock.pass(60_000);
    await report(1, true);
    household.clock.pass(600_000);
    household.clock.setWall("2026-03-04T21:00:00Z");
    await report(1.5, true);
    await household.parent.parent.unlock({ pin: testPin });
    const { plays } = await household.parent.activity.plays({});
    expect(plays[0]).toMatchObject({ watchedSeconds: 3, positionSeconds: 1.5 });
  });

  test("a play that pauses for more than half an hour is over, and going on with it is free", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await household.child.playback.report({ token: play.token, positionSeconds: 1, playing: false });
    household.clock.pass(31 * 60_000);
    const events = await household.child.household.watch();
    for await (const event of events) if (event.kind === "playback.ended") break;
    expect(await mediaStatus(household, play)).toBe(403);
    expect((await start(household, 1)).spentTicket).toBe(false);
  });
});

describe("a programme that fails to play", () => {
  test("gives its ticket back, once per video and day", async () => {
    const household = await openTestHousehold();
    const fail = async () => {
      const { token } = await start(household, 1);
      return household.child.playback.end({ token, positionSeconds: 0, reason: "failed" });
    };
    expect(await fail()).toMatchObject({ refunded: true, standing: { ticketsLeft: 3 } });
    expect(await fail()).toMatchObject({ refunded: false, standing: { ticketsLeft: 2 } });
  });

  test("gives nothing back when its door stood open long enough to look at it, reported or not", async () => {
    const household = await openTestHousehold();
    const { token } = await start(household, 1);
    household.clock.pass(60_000);
    const end = await household.child.playback.end({ token, positionSeconds: 0, reason: "failed" });
    expect(end).toMatchObject({ refunded: false, standing: { ticketsLeft: 2 } });
  });
});

describe("guests", () => {
  test("an unknown name makes a guest with the defaults, and all guests share three tickets", async () => {
    const household = await openTestHousehold();
    expect(await startAll(household, [1, 2], "kim")).toEqual(["programme", "programme"]);
    expect(await startAll(household, [3, 4], "lee")).toEqual(["programme", "placeholder"]);
    expect(await left(household, "another")).toBe(0);
    const profiles = await household.child.profiles.list();
    expect(profiles.filter((profile) => profile.guest).map((profile) => profile.id)).toEqual([
      "another",
      "kim",
      "lee",
    ]);
  });

  test("a parent confirms one, who then has a purse of their own", async () => {
    const household = await openTestHousehold();
    await startAll(household, [1, 2], "kim");
    expect(await household.parent.profiles.confirm({ profileId: "kim" })).toMatchObject({ guest: false });
    expect([await left(household, "kim"), await left(household, "lee")]).toEqual([1, 3]);
  });

  test("invented names do not fill the picker: the first ones make room", async () => {
    const household = await openTestHousehold({ films: 1 });
    for (let number = 1; number <= 30; number++) await left(household, `guest-${number}`);
    const profiles = await household.child.profiles.list();
    expect(profiles.filter((profile) => profile.guest)).toHaveLength(12);
    expect(profiles.some((profile) => profile.id === "guest-30")).toBe(true);
  });

  test("an unknown name is met as a guest by a question too, and every screen hears of it", async () => {
    const household = await openTestHousehold({ films: 1 });
    const events = await household.child.household.watch();
    expect(await left(household, "kim")).toBe(3);
    expect((await events.next()).value).toEqual({ kind: "profiles.changed" });
    expect((await household.child.profiles.list()).map((profile) => profile.id)).toContain("kim");
  });

  test("a guest who looks like a child of the household cannot be confirmed until the look is another", async () => {
    const household = await openTestHousehold({ films: 1 });
    await left(household, "kim");
    const { avatar } = (await household.child.profiles.list()).find((profile) => profile.id === "kim") as {
      avatar: "bear";
    };
    await household.parent.profiles.create({ name: "Theo", avatar, accent: "cocoa", ticketsPerDay: 3 });
    const { error } = await safe(household.parent.profiles.confirm({ profileId: "kim" }));
    expect(error).toMatchObject({ code: "LOOK_TAKEN", data: { field: "avatar" } });
  });

  test("an id that is none is refused before anything is made", async () => {
    const household = await openTestHousehold({ films: 1 });
    const { error } = await safe(start(household, 1, "../mia"));
    expect((error as { code?: string } | null)?.code).toBe("BAD_REQUEST");
  });
});

describe("a child who is archived while watching", () => {
  test("stops at once, keeps the name, and is not made again by the player that is still open", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await household.parent.profiles.archive({ profileId: "mia" });
    expect(await mediaStatus(household, play)).toBe(403);
    const { error } = await safe(
      household.child.playback.report({ token: play.token, positionSeconds: 1, playing: true }),
    );
    expect((error as { code?: string } | null)?.code).toBe("PLAY_ENDED");
    await left(household);
    expect(await household.child.profiles.list()).toEqual([]);
  });
});

describe("after a restart", () => {
  test("what was open is over, nothing was given back, and nothing is lost", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await household.child.playback.report({ token: play.token, positionSeconds: 1.5, playing: true });
    const { dataFolder, clock } = household;
    const second = await openTestKiosk({ dataFolder, clock }); // as after kill -9: the first one never closed its play
    const { client } = second.connect();
    expect(await client.limits.standing({ profileId: "mia" })).toMatchObject({
      ticketsUsed: 1,
      ticketsLeft: 2,
    });
    const again = await client.playback.start({ profileId: "mia", videoId: filmOf(household, "Film 1") });
    expect(again).toMatchObject({ spentTicket: false, resumeAtSeconds: 1.5 });
  });
});

test("a video that is not there, or a placeholder, cannot be started as a programme", async () => {
  const household = await openTestHousehold({ films: 1, placeholders: 1 });
  const { videos } = await household.parent.library.videos({});
  const placeholder = videos.find((video) => video.placeholder)?.videoId as number;
  for (const videoId of [9999, placeholder]) {
    const { error } = await safe(household.child.playback.start({ profileId: "mia", videoId }));
    expect((error as { code?: string } | null)?.code).toBe("NOT_FOUND");
  }
});
