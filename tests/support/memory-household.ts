import type { Change } from "@main/features/limits/ledger/change";
import { NotWritten } from "@main/features/limits/ledger-keeper.service";
import { openLedger } from "@main/features/limits/open-ledger.service";
import { createTestClock } from "./test-clock";

/** A new household whose disk may be full; `written` is what came to it since the household was opened. */
export function openMemoryHousehold() {
  const clock = createTestClock();
  const disk = { full: false, written: [] as Change[] };
  const { keeper } = openLedger({
    clock,
    firstTime: { timeZone: "UTC", dayStartMinute: 0, firstWeekday: "monday" },
    record: () => undefined,
    transaction(steps) {
      const before = disk.written.length;
      const answer = steps(undefined as never);
      if (!disk.full || disk.written.length === before) return answer;
      disk.written.length = before;
      throw new NotWritten(Object.assign(new Error("full"), { code: "SQLITE_FULL" }));
    },
    store: {
      load: () => undefined,
      commit: (_tx, changes) => void disk.written.push(...changes),
    },
  });
  disk.written = [];
  return { clock, disk, keeper };
}
