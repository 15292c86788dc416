import type { Standing } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";

export type PlayPhase = "opening" | "playing" | "waiting" | "paused" | "ending" | "over";
export type EndedBy = "completed" | "left" | "failed";

export type PlayEvent =
  | { kind: "started" | "waited" | "paused" | "seeked" | "ticked"; positionSeconds: number }
  | { kind: "finished" | "stopped" | "failed"; positionSeconds: number }
  | { kind: "takenAway" };

export type PlayCommand =
  | { kind: "report"; positionSeconds: number; playing: boolean; urgent: boolean }
  | { kind: "end"; positionSeconds: number; reason: EndedBy }
  | { kind: "leave" };

interface Step {
  phase: PlayPhase;
  commands: PlayCommand[];
}

const reasons = { finished: "completed", stopped: "left", failed: "failed" } as const;

/** What is told to the main process when something happens to the video. */
export function stepPlay(phase: PlayPhase, event: PlayEvent): Step {
  if (phase === "ending" || phase === "over") return { phase, commands: [] };
  if (event.kind === "takenAway") return { phase: "over", commands: [{ kind: "leave" }] };
  const { positionSeconds } = event;
  const report = (playing: boolean, urgent = true): PlayCommand[] => [
    { kind: "report", positionSeconds, playing, urgent },
  ];
  const moving = phase === "playing" || phase === "waiting";
  switch (event.kind) {
    case "started":
      return { phase: "playing", commands: phase === "playing" ? [] : report(true) };
    case "waited":
      return phase === "playing" ? { phase: "waiting", commands: report(false) } : { phase, commands: [] };
    case "paused":
      return moving ? { phase: "paused", commands: report(false) } : { phase, commands: [] };
    case "seeked":
      return { phase, commands: phase === "opening" ? [] : report(phase === "playing") };
    case "ticked":
      return { phase, commands: phase === "playing" ? report(true, false) : [] };
    default:
      return { phase: "ending", commands: [{ kind: "end", positionSeconds, reason: reasons[event.kind] }] };
  }
}

/** How the main process answered the end; null when it could not be asked or the play was over before. */
export type EndAnswer = { refunded: boolean; standing: Standing } | null;

export type AfterPlay =
  | { screen: "home" }
  | { screen: "all-done" }
  | { screen: "napping"; ticketSafe: boolean };

/** Where a child comes to after a play. A lost connection is no fault of the video, and a placeholder's not worth a word. */
export function afterPlay(play: OpenPlay, reason: EndedBy, answer: EndAnswer): AfterPlay {
  if (reason === "failed" && play.kind !== "placeholder" && answer) {
    return { screen: "napping", ticketSafe: answer.refunded };
  }
  const { sky } = answer?.standing ?? play.standing;
  return { screen: sky === "curtain" || sky === "night" ? "all-done" : "home" };
}
