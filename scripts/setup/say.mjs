/** One line for the person who started this. @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);

/** What set-up cannot mend itself: one clear sentence and the exit code (69 of sysexits.h: something is unavailable). */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 69) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's whole work and turns what it throws into one sentence and an exit code.
 *
 * @param {() => Promise<number>} work
 */
export async function runScript(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    const known = error instanceof Error && "exitCode" in error && typeof error.exitCode === "number";
    process.stderr.write(
      `${known ? /** @type {Error} */ (error).message : String(/** @type {any} */ (error)?.stack ?? error)}\n`,
    );
    process.exitCode = known ? Number(error.exitCode) : 70;
  }
}
