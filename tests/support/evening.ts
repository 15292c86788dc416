import type { Rule } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import { filmOf, type TestHousehold } from "./test-household";

/** What a child does in a test household, through the contract alone. */
export function start(
  household: TestHousehold,
  film: number,
  profileId = "mia",
  together: string[] = [],
): Promise<OpenPlay> {
  const videoId = filmOf(household, `Film ${film}`);
  return household.child.playback.start({ profileId, videoId, together });
}

export async function startAll(household: TestHousehold, films: readonly number[], profileId = "mia") {
  const kinds: string[] = [];
  for (const film of films) kinds.push((await start(household, film, profileId)).kind);
  return kinds;
}

export async function ticketsLeft(household: TestHousehold, profileId = "mia"): Promise<number | null> {
  return (await household.child.limits.standing({ profileId })).ticketsLeft;
}

/** Plays on for so many seconds with a page that reports each of them; stops where the play is taken away. */
export async function watch(
  household: TestHousehold,
  play: Pick<OpenPlay, "token">,
  seconds: number,
  positionSeconds = 0.5,
): Promise<void> {
  const report = () =>
    household.child.playback.report({ token: play.token, positionSeconds, state: "playing" });
  await report();
  for (let second = 0; second < seconds; second++) {
    household.clock.pass(1000);
    household.kiosk.tick();
    await report();
  }
}

/** Time goes by with nobody at the player, second by second. */
export function wait({ clock, kiosk }: TestHousehold, seconds: number): void {
  for (let second = 0; second < seconds; second++) {
    clock.pass(1000);
    kiosk.tick();
  }
}

export async function leave(
  household: TestHousehold,
  { token }: Pick<OpenPlay, "token">,
  positionSeconds = 0.5,
) {
  return household.child.playback.end({ token, positionSeconds, reason: "left" });
}

/** The answer of the media door, without reading more than its head. */
export async function mediaStatus({ kiosk }: TestHousehold, mediaUrl: string | null): Promise<number> {
  const response = await kiosk.respond(new Request(`http://127.0.0.1${mediaUrl}`));
  await response.body?.cancel();
  return response.status;
}

export async function refusal(play: Promise<OpenPlay>): Promise<Rule | null> {
  return (await play).refusal?.rule ?? null;
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code;
}
