// A process whose files may grow no further, as on a disk with a quota: `starved <data folder> <migrations>`.
// Writes what it met, as JSON.
import { spawnSync } from "node:child_process";
import { writeSync } from "node:fs";
import { openDatabase } from "@main/database/open";
import { addPlay, countPlays } from "./household-rows";

const [dataFolder = "", migrationsFolder = ""] = process.argv.slice(2);

/** Bytes; the system refuses a write beyond them. Node asks to be told by an error and not by a signal. */
function limitFiles(bytes: number | "unlimited"): void {
  const { status } = spawnSync("prlimit", ["--pid", String(process.pid), `--fsize=${bytes}:`]);
  if (status !== 0) throw new Error("prlimit refused");
}

const database = openDatabase({ dataFolder, migrationsFolder });
const { sqlite, care } = database;
const told: (number | null)[] = [];
care.onEvent((event) => void (event.kind === "disk" && told.push(event.fullSinceMs)));

limitFiles(200_000);
let acknowledged = countPlays(sqlite);
let code = "";
while (code === "")
  try {
    acknowledged = care.disk.watch(() => addPlay(database, 5000));
  } catch (error) {
    code = (error as { code: string }).code;
  }
const readable = countPlays(sqlite);
care.tick(true);
await new Promise((resolve) => setImmediate(resolve));
const fullBefore = care.disk.fullSinceMs() !== null;
const backup = care.backUpNow().outcome;

limitFiles("unlimited");
care.tick(true);
const fullAfter = care.disk.fullSinceMs() !== null;
const next = care.disk.watch(() => addPlay(database, 5000));
database.close();
const toldOf = told.map((since) => (since === null ? "room" : "full"));
writeSync(1, JSON.stringify({ code, acknowledged, readable, fullBefore, backup, fullAfter, next, toldOf }));
