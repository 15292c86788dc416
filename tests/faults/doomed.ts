// A process that is to be killed (-9) in the middle of its work: `doomed <data folder> <migrations> <task> <doom as JSON>`.
// Writes a line for each thing that it holds for done; without a doom, at the end, how many steps it took.
import { writeSync } from "node:fs";
import type { OpenDatabase } from "@main/database/open";
import { countSteps, type Doom, meet } from "./doom";

const [dataFolder = "", migrationsFolder = "", task = "", doomText = "null"] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);
meet(JSON.parse(doomText) as Doom | null);

// Only now, so that what it takes from Node and from SQLite is what `meet` has put there.
const { openDatabase } = await import("@main/database/open");
const { addPlay } = await import("./household-rows");

const open = () => openDatabase({ dataFolder, migrationsFolder });

function watch(database: OpenDatabase, plays: number, bytes = 10): void {
  for (let done = 0; done < plays; done++) {
    const play = addPlay(database, bytes);
    database.care.mark();
    say(`play ${play}`);
  }
}

const tasks: Record<string, () => Promise<void>> = {
  async opening() {
    const database = open();
    watch(database, 2);
    database.close();
  },
  async "backing up"() {
    const database = open();
    for (let round = 0; round < 3; round++) {
      watch(database, 2);
      const backup = database.care.backUpNow();
      if (backup.outcome === "failed") throw backup.error;
      say(`backup ${round}`);
    }
    database.close();
  },
  async leaving() {
    watch(open(), 3);
  },
  async watching() {
    const database = open();
    for (let round = 0; round < 6; round++) {
      watch(database, 8, 100_000);
      database.care.tick(false); // folds the log in once it is long
      await new Promise((resolve) => setImmediate(resolve));
    }
    database.close();
  },
};

await tasks[task]?.();
say(`steps ${countSteps()}`);
