import { UsageError } from "../../../scripts/command-line.mjs";
import { StartupError } from "../startup-error";

/** What is to be said to the person at the machine, and the exit code; undefined for a bug, which is none of theirs. */
export function explainFailure(error: unknown): { sentence: string; exitCode: number } | undefined {
  if (error instanceof StartupError || error instanceof UsageError) {
    return { sentence: error.message, exitCode: error.exitCode };
  }
  return undefined;
}

/** Runs a shell's whole life; an expected failure becomes its sentence on stderr. A bug keeps its stack. */
export async function exitCodeOf(life: () => Promise<number>): Promise<number> {
  try {
    return await life();
  } catch (error) {
    const failure = explainFailure(error);
    if (!failure) throw error;
    process.stderr.write(`${failure.sentence}\n`);
    return failure.exitCode;
  }
}
