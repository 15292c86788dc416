import { mkdirSync } from "node:fs";
import { join } from "node:path";
import pino, { type Logger } from "pino";

export type { Logger } from "pino";

/**
 * Logs to `<dataFolder>/logs/matinee.log`: ids, states and numbers. Names, titles, paths and secrets are cut out even
 * where somebody logs them by mistake.
 */
export function createLogger(dataFolder: string): Logger {
  const folder = join(dataFolder, "logs");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const destination = pino.destination({ dest: join(folder, "matinee.log"), sync: true, mkdir: false });
  destination.on("error", () => undefined); // a full disk costs lines of the log, never the kiosk
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redacted, censor: "…" },
      serializers: { err: describeError },
    },
    destination,
  );
}

/** What went wrong and where in our code; never the message, which may quote a path or a title. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code: (error as NodeJS.ErrnoException).code,
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

const secretKeys = [
  "name",
  "title",
  "collection",
  "path",
  "file",
  "folder",
  "pin",
  "recoveryCode",
  "token",
  "secret",
];
const redacted = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
