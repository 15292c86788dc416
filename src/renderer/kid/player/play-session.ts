import {
  type EndAnswer,
  type EndedBy,
  type PlayCommand,
  type PlayEvent,
  stepPlay,
} from "./play-session.policy";

export interface PlayPorts {
  /** Answers false when the play is over in the main process. */
  report: (positionSeconds: number, playing: boolean) => Promise<boolean>;
  end: (positionSeconds: number, reason: EndedBy) => Promise<EndAnswer>;
  /** The player closes; `reason` is null when the play was taken away. */
  leave: (reason: EndedBy | null, answer: EndAnswer) => void;
}

export interface PlaySession {
  send: (event: PlayEvent) => void;
}

/** Follows one open play and tells the main process about it; a slow answer skips ticks, never a pause. */
export function createPlaySession(ports: PlayPorts): PlaySession {
  let phase: Parameters<typeof stepPlay>[0] = "opening";
  let underWay = 0;

  const report = async (command: PlayCommand & { kind: "report" }) => {
    if (!command.urgent && underWay > 0) return;
    underWay += 1;
    try {
      const stillOpen = await ports.report(command.positionSeconds, command.playing);
      if (!stillOpen) send({ kind: "takenAway" });
    } finally {
      underWay -= 1;
    }
  };
  const run = async (command: PlayCommand) => {
    if (command.kind === "report") return report(command);
    if (command.kind === "leave") return ports.leave(null, null);
    ports.leave(command.reason, await ports.end(command.positionSeconds, command.reason));
  };
  const send = (event: PlayEvent) => {
    const step = stepPlay(phase, event);
    phase = step.phase;
    for (const command of step.commands) void run(command);
  };
  return { send };
}
