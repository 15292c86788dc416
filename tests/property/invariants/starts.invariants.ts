import type { Change, JournalEntry } from "@main/features/limits/ledger/change";
import { dayOf } from "../truth/true-child";
import { hasGrant, isAllowedContent, isPaused, withinHours } from "../truth/true-rules";
import { ticketsOf } from "../truth/true-tickets";
import { filmOf } from "../world/films";
import type { House } from "../world/house";
import { claim } from "./violation";

type Started = Extract<JournalEntry, { kind: "play.started" }>;

/** I1 at each counted start, `used < tickets + granted` then in force, over crash, reboot and two windows; guests share one purse */
export function i1TicketsAreThere({ truth }: House, change: Change): void {
  if (change.kind !== "play.started" || !change.counted) return;
  for (const { of, used, total } of ticketsOf(truth, truth.child(change.profileId), change.atMs))
    claim(used < total, "I1 a ticket is there at each counted start", () => ({ ...change, of, used, total }));
}

/** Spending 2: the ticket comes back before min(`freeLookSeconds`, 25 % of the duration) was played and before its end */
export function refundsAreBounded({ truth }: House, change: Change): void {
  if (change.kind !== "play.refunded") return;
  const child = truth.child(change.profileId);
  const play = truth.play(child.id, change.playId);
  const facts = () => ({ change, play, slips: child.slips });
  claim(play.counted && !play.refunded, "a ticket that was not spent does not come back", facts);
  claim(!play.completed, "the ticket of a finished programme does not come back", facts);
  const look = Math.min(child.policy.freeLookSeconds, (play.durationSeconds ?? 1e9) / 4);
  const unheard = 5 * (1 + child.slips);
  claim(play.seenSeconds < look + unheard, "the ticket comes back within the free look alone", facts);
  const days = truth.sharersOf(child).map((sharer) => dayOf(sharer, truth.openDay));
  const left = days.reduce((sum, { leftRefunds }) => sum + leftRefunds, 0);
  const failed = days.some(({ failedVideos }) => failedVideos.has(play.videoId));
  if (change.why === "left") claim(left < 3, "leaving gives a ticket back three times a day", facts);
  if (change.why === "failed" && play.day === truth.openDay)
    claim(!failed, "failing gives a ticket back once per video and day", facts);
}

/** Spending 3: resuming an unfinished play on the same accounting day costs nothing */
export function resumingIsFree({ truth }: House, change: Change): void {
  if (change.kind !== "play.started" || !change.counted) return;
  for (const play of truth.child(change.profileId).plays.values()) {
    if (play.videoId !== change.videoId || play.day !== truth.openDay || !play.counted || play.refunded)
      continue;
    claim(play.completed, "an unfinished play of the same day is resumed for nothing", () => ({
      change,
      play,
    }));
  }
}

/** Spending 4: a start belongs to the day it began */
export function startBelongsToItsDay({ truth }: House, change: Change): void {
  if (change.kind !== "play.started") return;
  claim(change.day === truth.openDay, "a start belongs to the day it began", () => change);
}

/** I14 no start outside hours */
export function i14NoStartOutsideHours(house: House, change: Change): void {
  const { truth } = house;
  if (change.kind !== "play.started" && change.kind !== "play.resumed") return;
  const child = truth.child(change.profileId);
  const kind = change.kind === "play.started" ? change.playKind : truth.play(child.id, change.playId).kind;
  if (kind === "placeholder" || child.blurred) return;
  const time = truth.timeAt(change.atMs);
  const open = withinHours(child, time, truth.openDay, change.atMs);
  claim(open, "I14 nothing starts outside hours", () => ({
    change,
    at: at(change.atMs),
    time,
    day: truth.openDay,
  }));
}

/** Verdict: nothing starts while a parent's pause, or "end after this", holds */
export function nothingStartsWhilePaused({ truth }: House, change: Change): void {
  if (change.kind !== "play.started" && change.kind !== "play.resumed") return;
  const child = truth.child(change.profileId);
  const kind = change.kind === "play.started" ? change.playKind : truth.play(child.id, change.playId).kind;
  if (kind === "placeholder" || child.blurred) return;
  const paused = isPaused(child, change.atMs) || hasGrant(child, truth.openDay, "end-after-this");
  claim(!paused, "nothing starts while it is paused", () => change);
}

/** I16 over any sequence, no listing or pick contains a video that the profile's content rules refuse */
export function i16NoRefusedContentStarts({ truth }: House, change: Change): void {
  if (change.kind !== "play.started" || !isProgramme(change) || change.videoId === null) return;
  const { policy } = truth.child(change.profileId);
  const allowed = isAllowedContent(policy, filmOf(change.videoId));
  claim(allowed, "I16 no refused video starts", () => change);
}

function isProgramme({ playKind }: Started): boolean {
  return playKind !== "placeholder";
}

function at(ms: number): string {
  return new Date(ms).toISOString();
}
