import type { HouseholdEvent } from "@shared/model/household";
import type { OpenPlay } from "@shared/model/play";

export type PlayPhase = "opening" | "playing" | "waiting" | "paused" | "ending" | "over";
export type EndedBy = "completed" | "left" | "failed";
export type ReportState = "playing" | "waiting" | "paused";

type Ended = Extract<HouseholdEvent, { kind: "playback.ended" }>;
/** What the main process said when it took a play away; null where the saying was missed. */
export type TakenAway = Pick<Ended, "reason" | "rule" | "refunded"> | null;

/** `resumed`: after a long pause the film is on its way again. */
export type PlayEvent =
  | { kind: "started" | "waited" | "paused" | "resumed" | "seeked" | "ticked"; positionSeconds: number }
  | { kind: "finished" | "stopped" | "failed"; positionSeconds: number }
  | { kind: "takenAway"; why: TakenAway };

export type PlayCommand =
  | { kind: "report"; positionSeconds: number; state: ReportState; urgent: boolean }
  | { kind: "end"; positionSeconds: number; reason: EndedBy }
  | { kind: "giveUp"; why: TakenAway };

interface Step {
  phase: PlayPhase;
  commands: PlayCommand[];
}

type OpenPhase = Exclude<PlayPhase, "ending" | "over">;

const reasons = { finished: "completed", stopped: "left", failed: "failed" } as const;
/** A film that was not seen yet is waited for. */
const states = { opening: "waiting", playing: "playing", waiting: "waiting", paused: "paused" } as const;

/** What is told to the main process when something happens to the video; a second without news is told as well, it keeps the lease. */
export function stepPlay(phase: PlayPhase, event: PlayEvent): Step {
  if (phase === "ending" || phase === "over") return { phase, commands: [] };
  if (event.kind === "takenAway") return { phase: "over", commands: [{ kind: "giveUp", why: event.why }] };
  const { positionSeconds } = event;
  const reason = event.kind in reasons ? reasons[event.kind as keyof typeof reasons] : null;
  if (reason) return { phase: "ending", commands: [{ kind: "end", positionSeconds, reason }] };
  const next = phaseAfter(phase, event.kind as MovingKind);
  const urgent = next !== phase || (event.kind === "seeked" && phase !== "opening");
  if (!urgent && event.kind !== "ticked") return { phase, commands: [] };
  return { phase: next, commands: [{ kind: "report", positionSeconds, state: states[next], urgent }] };
}

type MovingKind = "started" | "waited" | "paused" | "resumed" | "seeked" | "ticked";

function phaseAfter(phase: OpenPhase, kind: MovingKind): OpenPhase {
  if (kind === "started") return "playing";
  if (kind === "paused") return "paused";
  if (kind === "waited" && phase === "playing") return "waiting";
  if (kind === "resumed" && phase === "paused") return "waiting";
  return phase;
}

/** How the main process answered the end; null when it could not be asked or the play was over before. */
export type EndAnswer = { refunded: boolean } | null;

/** Home shows the curtain, the bed or the shelves, as the child's day stands by then. */
export type AfterPlay = { screen: "home" } | { screen: "napping"; ticketSafe: boolean };

/** Where a child comes to after a play. A lost connection is no fault of the video, and a placeholder's not worth a word. */
export function afterPlay(play: Pick<OpenPlay, "kind">, reason: EndedBy, answer: EndAnswer): AfterPlay {
  if (reason === "failed" && play.kind !== "placeholder" && answer) {
    return { screen: "napping", ticketSafe: answer.refunded };
  }
  return { screen: "home" };
}

/** Where a child comes to when the main process ended the play. */
export function afterTakenAway(play: Pick<OpenPlay, "kind">, why: TakenAway): AfterPlay {
  return why?.reason === "failed" ? afterPlay(play, "failed", why) : { screen: "home" };
}
