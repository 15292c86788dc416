import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";

/** What a living process answers at, and a dead one cannot: a local socket, or on Windows a named pipe. */
export interface Doorbell {
  readonly path: string;
  takeDown(): void;
}

/**
 * Where the system does not tell two processes of one number apart. Its answer comes from the system itself, so that a
 * kiosk that is busy starting is as alive as any. Undefined where the folder cannot hold a socket.
 */
export function hangDoorbell(folder: string, name: string): Promise<Doorbell | undefined> {
  const path =
    process.platform === "win32" ? `\\\\.\\pipe\\matinee-${name}` : join(folder, `kiosk-${name}.sock`);
  const server = createServer((visitor) => visitor.destroy()).unref();
  return new Promise((resolve) => {
    server.once("error", () => resolve(undefined));
    server.listen(path, () => resolve({ path, takeDown: () => void server.close() }));
  });
}

export function answersDoorbell(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = connect(path);
    visitor.once("connect", () => {
      visitor.destroy();
      resolve(true);
    });
    visitor.once("error", () => resolve(false));
  });
}

/** Of a dead process; a named pipe has gone with it. */
export function removeDoorbell(path: string): void {
  if (process.platform !== "win32") rmSync(path, { force: true });
}
