import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { OpenDatabase } from "@main/database/open";
import { addPlay, fillHousehold, readEverything } from "./household-rows";
import { day, makeFastFolder, open } from "./lived-in";

/** A data folder before anything befalls it, and what may be read of it afterwards. */
export interface Story {
  readonly name: string;
  readonly folder: string;
  readonly hasBackup: boolean;
  readonly states: {
    readonly asItWas: string;
    readonly atTheSeal: string;
    readonly atTheBackup: string;
  };
}

/** A folder that was closed, one whose kiosk was killed, and one without a backup; and the log of a fourth. */
export function makeStories(): { stories: Story[]; strayLog: string } {
  const root = makeFastFolder();
  const at = (name: string) => join(root, name);
  const live = open(at("live"), day(1));
  fillHousehold(live);
  live.care.backUpNow();
  const atTheBackup = readEverything(live.sqlite);
  watch(live);
  live.close();

  const again = open(at("live"), day(1));
  const atTheSeal = readEverything(again.sqlite);
  watch(again);
  watch(again);
  const asItWas = readEverything(again.sqlite);
  cpSync(at("live"), at("killed"), { recursive: true }); // what a kill leaves is what lies on the disk
  again.close();

  cpSync(at("live"), at("alone"), { recursive: true });
  rmSync(join(at("alone"), "backups"), { recursive: true });
  const states = { asItWas, atTheSeal: asItWas, atTheBackup };
  return {
    stories: [
      { name: "that was closed", folder: at("live"), hasBackup: true, states },
      {
        name: "whose kiosk was killed",
        folder: at("killed"),
        hasBackup: true,
        states: { ...states, atTheSeal },
      },
      { name: "without a backup", folder: at("alone"), hasBackup: false, states },
    ],
    strayLog: makeStrayLog(at("other")),
  };
}

function watch(database: OpenDatabase): void {
  addPlay(database);
  database.care.mark();
}

function makeStrayLog(folder: string): string {
  const other = open(folder, day(1));
  fillHousehold(other);
  const log = join(folder, "stray-wal");
  cpSync(join(folder, "matinee.db-wal"), log);
  other.close();
  return log;
}
