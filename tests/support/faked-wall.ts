import { globSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "./temporary-folder";

/** The system's clock as processes with this environment see it. Uptime and monotonic time stay true. */
export interface FakedWall {
  readonly environment: NodeJS.ProcessEnv;
  /** Somebody sets the clock, to an ISO instant. */
  set(instant: string): void;
  /** Forward, or with a negative number back. */
  step(ms: number): void;
}

/** Debian's libfaketime; undefined where it is not installed. */
export function findFakeTime(): string | undefined {
  return globSync("/usr/lib/*/faketime/libfaketime.so.1")[0];
}

export function fakeWall(library: string, instant: string): FakedWall {
  const file = join(makeTemporaryFolder(), "offset");
  let offsetMs = 0;
  const move = (ms: number) => {
    offsetMs = ms;
    const draft = `${file}.new`;
    writeFileSync(draft, `${ms < 0 ? "-" : "+"}${Math.abs(ms / 1000).toFixed(3)}\n`);
    renameSync(draft, file); // whoever reads in between reads the old one
  };
  const set = (to: string) => move(Date.parse(to) - Date.now());
  set(instant);
  return {
    set,
    step: (ms) => move(offsetMs + ms),
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      TZ: "UTC",
    },
  };
}
