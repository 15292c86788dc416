import {
  type EndAnswer,
  type EndedBy,
  type PlayCommand,
  type PlayEvent,
  type PlayPhase,
  type ReportState,
  stepPlay,
  type TakenAway,
} from "./play-session.policy";

export interface PlayPorts {
  /** Answers false when the play is over in the main process. */
  report: (positionSeconds: number, state: ReportState) => Promise<boolean>;
  end: (positionSeconds: number, reason: EndedBy) => Promise<EndAnswer>;
  /** Empties the player at once and says so; settles when the child's day is known anew. */
  giveUp: () => Promise<void>;
  /** The player closes. */
  leave: (to: { by: EndedBy; answer: EndAnswer } | { takenAway: TakenAway }) => void;
}

export type Leaving = Parameters<PlayPorts["leave"]>[0];

export interface PlaySession {
  send: (event: PlayEvent) => void;
}

/** Follows one open play and tells the main process about it; a slow answer skips ticks, never a pause. */
export function createPlaySession(ports: PlayPorts): PlaySession {
  let phase: PlayPhase = "opening";
  let underWay = 0;

  const report = async (command: PlayCommand & { kind: "report" }) => {
    if (!command.urgent && underWay > 0) return;
    underWay += 1;
    try {
      const stillOpen = await ports.report(command.positionSeconds, command.state);
      if (!stillOpen) send({ kind: "takenAway", why: null });
    } finally {
      underWay -= 1;
    }
  };
  const run = async (command: PlayCommand) => {
    if (command.kind === "report") return report(command);
    if (command.kind === "end") {
      const answer = await ports.end(command.positionSeconds, command.reason);
      return ports.leave({ by: command.reason, answer });
    }
    await ports.giveUp();
    ports.leave({ takenAway: command.why });
  };
  const send = (event: PlayEvent) => {
    const step = stepPlay(phase, event);
    phase = step.phase;
    for (const command of step.commands) void run(command);
  };
  return { send };
}
