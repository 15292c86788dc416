import type { Change, JournalEntry } from "@main/features/limits/ledger/change";
import { dayOf, newChild, redate, type TrueChild } from "./true-child";
import type { Truth } from "./truth";

type ChildEntry = Extract<JournalEntry, { profileId: string }>;
type PlayEntry = Extract<ChildEntry, { playId: number }>;

/** Something has reached the disk: from now on it is so, whatever becomes of the process. */
export function hear(truth: Truth, change: Change): void {
  switch (change.kind) {
    case "household.opened":
      truth.beginDay(change.day);
      break;
    case "household.timeReplaced":
      truth.nextTime = change.time;
      truth.zones.push(change.time);
      break;
    case "day.opened":
      truth.weeksChanged ||= truth.nextTime !== null;
      truth.time = truth.nextTime ?? truth.time;
      truth.nextTime = null;
      truth.beginDay(change.day);
      break;
    case "clock.corrected":
      truth.corrections += 1;
      truth.openDay = change.day;
      for (const child of truth.children.values()) redate(child, change.day);
      break;
    case "account.opened":
      truth.children.set(change.profileId, newChild(change.profileId, change.guest, change.policy));
      break;
    case "clock.advanced":
    case "session.replaced":
    case "session.closed":
      return;
    default:
      hearOfChild(truth, truth.child(change.profileId), change);
  }
  if (raising.includes(change.kind)) truth.noteLimits();
}

/** After these a limit may be higher than it was. */
const raising: readonly Change["kind"][] = [
  "household.opened",
  "day.opened",
  "clock.corrected",
  "account.opened",
  "policy.replaced",
  "grant.made",
  "grant.takenBack",
];

function hearOfChild(truth: Truth, child: TrueChild, change: ChildEntry): void {
  switch (change.kind) {
    case "account.guestChanged":
      child.guest = change.guest;
      break;
    case "policy.replaced":
      child.policy = change.policy;
      child.streakSeconds = 0;
      break;
    case "pause.replaced":
      child.pausedUntilMs = change.pause && (change.pause.untilMs ?? Number.POSITIVE_INFINITY);
      break;
    case "grant.made": {
      const { id, draft, accountingDay: day } = change.grant;
      child.grants.push({ id, draft, atMs: change.atMs, day });
      break;
    }
    case "grant.takenBack":
      child.grants = child.grants.filter(({ id }) => id !== change.grantId);
      break;
    case "account.opened":
      break;
    default:
      hearOfPlay(truth, child, change);
  }
}

function hearOfPlay(truth: Truth, child: TrueChild, change: PlayEntry): void {
  if (change.kind === "play.started") {
    start(child, change);
    return;
  }
  const play = truth.play(child.id, change.playId);
  switch (change.kind) {
    case "play.charged":
      child.chargedSeconds += change.seconds;
      dayOf(child, change.day).charged[play.kind] += change.seconds;
      play.completed ||= change.completed;
      break;
    case "play.resumed":
      play.open = true;
      break;
    case "play.ended":
      play.open = false;
      play.completed ||= change.completed;
      break;
    case "play.refunded":
      play.refunded = true;
      giveBack(child, change, play.day, play.videoId);
  }
}

function start(child: TrueChild, change: Extract<PlayEntry, { kind: "play.started" }>): void {
  const { playId: id, videoId, playKind: kind, counted, durationSeconds, positionSeconds, day } = change;
  child.plays.set(id, {
    ...{ id, videoId, kind, counted, durationSeconds, positionSeconds, day },
    ...{ refunded: false, seenSeconds: 0, completed: false, open: true },
  });
  if (counted) dayOf(child, day).tickets += 1;
}

function giveBack(
  child: TrueChild,
  { why }: Extract<PlayEntry, { kind: "play.refunded" }>,
  playDay: string,
  videoId: number | null,
): void {
  const day = dayOf(child, playDay);
  day.tickets -= 1;
  if (why === "left") day.leftRefunds += 1;
  if (why === "failed") day.failedVideos.add(videoId);
}
