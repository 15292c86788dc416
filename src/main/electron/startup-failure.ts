import { app, dialog } from "electron";
import { explainFailure } from "../launch/exit-code";

/** One screen that says what to do, then the exit code. A bug shows its message and keeps its stack on stderr. */
export async function showStartupFailure(error: unknown): Promise<number> {
  const known = explainFailure(error);
  const sentence = known?.sentence ?? `Matinee has a fault and cannot go on: ${String(error)}`;
  process.stderr.write(`${known ? sentence : ((error as Error).stack ?? sentence)}\n`);
  await app.whenReady();
  dialog.showErrorBox("Matinee cannot start", sentence);
  return known?.exitCode ?? 70;
}
