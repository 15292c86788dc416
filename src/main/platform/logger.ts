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
  const destination = pino.destination({ dest: join(folder, "matinee.log"), sync: false, mkdir: false });
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: redacted, censor: "…" } },
    destination,
  );
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
