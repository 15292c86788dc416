import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// Without O_NONBLOCK, opening a pipe that took the file's place since somebody looked would wait for ever.
export const openWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The beginning of a regular file; throws what the disk says, and for anything but a regular file. */
export function readBeginning(path: string | Buffer, longestBytes: number): Buffer {
  const fd = openSync(path, openWithoutWaiting);
  try {
    if (!fstatSync(fd).isFile()) throw new Error("not a regular file");
    const bytes = Buffer.alloc(Math.min(longestBytes, fstatSync(fd).size));
    let filled = 0;
    while (filled < bytes.length) {
      const read = readSync(fd, bytes, filled, bytes.length - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(fd);
  }
}
