/** Exit codes follow sysexits.h where it has a fitting one. */
const exitCodes = {
  usage: 64,
  "database-damaged": 65,
  "not-a-matinee-database": 65,
  "no-ffmpeg": 69,
  "port-in-use": 69,
  "library-folder": 66,
  "data-folder": 73,
  "database-shared": 75,
  "database-newer": 78,
  internal: 70,
} as const;

export type StartupProblem = keyof typeof exitCodes;

/** What keeps Matinee from starting: one sentence for the person at the machine, and the exit code. */
export class StartupError extends Error {
  readonly code: StartupProblem;
  readonly exitCode: number;

  constructor(code: StartupProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StartupError";
    this.code = code;
    this.exitCode = exitCodes[code];
  }
}

/** What a program's own error means for the person at the machine; undefined where nobody knows. */
export function startupErrorFrom(error: unknown, dataFolder: string): StartupError | undefined {
  if (error instanceof StartupError) return error;
  const code = (error as { code?: string } | null)?.code ?? "";
  if (/^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC)/.test(code))
    return new StartupError(
      "data-folder",
      `The disk of Matinee's data folder ${dataFolder} is full: make some room and start again. Nothing was changed.`,
      { cause: error },
    );
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|EEXIST|ENOTDIR|EISDIR)/.test(code))
    return new StartupError(
      "data-folder",
      `Matinee cannot write everything in its data folder ${dataFolder}: make it and what lies in it yours, or name another with --data.`,
      { cause: error },
    );
  if (code.startsWith("SQLITE_") || error instanceof RangeError)
    return new StartupError(
      "database-damaged",
      `The database in ${dataFolder} does not hold what it should and was left as it is: put the newest file of the backups folder in its place, or move it away to begin anew.`,
      { cause: error },
    );
  return undefined;
}
