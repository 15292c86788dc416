import { join } from "node:path";

/** The database and what lies beside it in the data folder. */
export interface DatabasePlace {
  readonly folder: string;
  readonly file: string;
  /** SQLite's write-ahead log, and the index of it that is made anew by each first connection. */
  readonly log: string;
  readonly logIndex: string;
  /** What is to become the database once a restore is done. */
  readonly restoring: string;
  readonly seal: string;
  readonly parentCopy: string;
  readonly backups: string;
  readonly damaged: string;
}

export function placeOf(dataFolder: string): DatabasePlace {
  const file = join(dataFolder, "matinee.db");
  return {
    folder: dataFolder,
    file,
    log: `${file}-wal`,
    logIndex: `${file}-shm`,
    restoring: `${file}.restoring`,
    seal: join(dataFolder, "matinee.seal"),
    parentCopy: join(dataFolder, "parent.pin"),
    backups: join(dataFolder, "backups"),
    damaged: join(dataFolder, "damaged"),
  };
}
