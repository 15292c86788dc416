import { type BackupFile, backupsToRemove, isBackupDue } from "@main/database/backup-files";
import { expect, test } from "vitest";

const hourMs = 3_600_000;
const noon = Date.UTC(2026, 2, 20, 12);

/** Backups made so many hours before noon, the newest first. */
function made(...hoursBefore: number[]): BackupFile[] {
  return hoursBefore.map((hours, index) => ({
    ...{ number: 100 - index, atMs: noon - hours * hourMs, file: `${hours}`, keyedDigest: "" },
  }));
}

test.each([
  ["seven stay", made(0, 24, 48, 72, 96, 120, 144), []],
  ["an eighth goes, and it is the oldest", made(0, 24, 48, 72, 96, 120, 144, 168), ["168"]],
  [
    "a busy day keeps its newest three beside the days before it",
    made(0, 1, 2, 3, 4, 24, 48, 72, 96),
    ["3", "4"],
  ],
  ["a busy first day keeps all the room there is", made(0, 1, 2, 3, 4, 5, 6), []],
  ["of a busy first day the newest seven stay", made(0, 1, 2, 3, 4, 5, 6, 7), ["7"]],
])("%s", (_, backups, removed) => {
  expect(backupsToRemove(backups).map(({ file }) => file)).toEqual(removed);
});

test.each([
  ["none was made yet", undefined, true],
  ["the newest is a day old", made(24)[0], true],
  ["the newest is younger", made(23.9)[0], false],
  ["the newest bears a time that is yet to come: the clock was wrong then", made(-1)[0], true],
])("whether one is due where %s", (_, newest, due) => {
  expect(isBackupDue(newest, noon)).toBe(due);
});
