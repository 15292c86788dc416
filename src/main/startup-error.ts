/** Exit codes follow sysexits.h where it has a fitting one. */
const exitCodes = {
  usage: 64,
  "database-damaged": 65,
  "not-a-matinee-database": 65,
  "no-ffmpeg": 69,
  "port-in-use": 69,
  "library-folder": 66,
  "data-folder": 73,
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
