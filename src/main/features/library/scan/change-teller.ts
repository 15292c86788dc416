import type { LibraryPorts } from "../library.ports";

/** Every screen asks for everything again when it hears of a change. */
const tellEveryMs = 1000;

export interface ChangeTeller {
  /** Something will have changed as soon as the transaction is over. */
  changed(): void;
  /** To be called between transactions. */
  tellIfDue(): void;
  /** Tells of what it has kept to itself. */
  close(): void;
}

/** Tells of changes at most once a second, and of the last one at the end. */
export function createChangeTeller({
  publish,
  monotonicMs,
}: Pick<LibraryPorts, "publish" | "monotonicMs">): ChangeTeller {
  let untold = false;
  let toldAtMs = Number.NEGATIVE_INFINITY;

  function tell(): void {
    untold = false;
    toldAtMs = monotonicMs();
    publish({ kind: "library.changed" });
  }

  return {
    changed() {
      untold = true;
    },
    tellIfDue() {
      if (untold && monotonicMs() - toldAtMs >= tellEveryMs) tell();
    },
    close() {
      if (untold) tell();
    },
  };
}
