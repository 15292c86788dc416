import { existsSync } from "node:fs";
import {
  judgeLinux,
  parseChrony,
  parseTimedatectl,
  parseW32tm,
  type Synchronised,
} from "./synchronised-report";
import { askSystem } from "./system-program";

export type LookForSynchronised = (signal: AbortSignal) => Promise<Synchronised>;

export interface SynchronisedWatch {
  /** What was seen last, without waiting; "unknown" until the first look is done. */
  current(): Synchronised;
  close(): void;
}

/** Soon after a boot the answer may change at any time, later hardly ever. */
const lookAgainMs: Readonly<Record<Synchronised, number>> = { no: 15_000, unknown: 60_000, yes: 600_000 };

/** Looks at once and then again and again, in the background; keeps no process alive. */
export function watchSynchronised(look: LookForSynchronised = lookAtSystem): SynchronisedWatch {
  const closing = new AbortController();
  let current: Synchronised = "unknown";
  let timer: NodeJS.Timeout | undefined;

  const lookOnce = async () => {
    const seen = await look(closing.signal);
    if (closing.signal.aborted) return;
    current = seen;
    timer = setTimeout(() => void lookOnce(), lookAgainMs[seen]).unref();
  };
  void lookOnce();

  return {
    current: () => current,
    close() {
      closing.abort();
      clearTimeout(timer);
    },
  };
}

/** MacOS tells nobody whether its time is right. */
export async function lookAtSystem(
  signal: AbortSignal,
  platform: NodeJS.Platform = process.platform,
): Promise<Synchronised> {
  if (platform === "linux") return lookAtLinux(signal);
  if (platform === "win32") return parseW32tm(await askSystem("w32tm", ["/query", "/status"], signal));
  return "unknown";
}

async function lookAtLinux(signal: AbortSignal): Promise<Synchronised> {
  const [timedatectl, chrony] = await Promise.all([
    askSystem("timedatectl", ["show", "-p", "NTPSynchronized", "--value"], signal),
    askSystem("chronyc", ["-n", "tracking"], signal),
  ]);
  return judgeLinux({
    timedatectl: parseTimedatectl(timedatectl),
    chrony: parseChrony(chrony),
    timesyncdHasFile: existsSync("/run/systemd/timesync/synchronized"),
  });
}
