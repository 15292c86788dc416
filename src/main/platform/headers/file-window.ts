import { readSync } from "node:fs";

/** Looks into an open file, here and there. What it handed out stays as it is. */
export interface FileWindow {
  readonly sizeBytes: number;
  /** Up to so many bytes: fewer at the end of the file, none behind it or when enough was asked of this file. */
  read(position: number, length: number): Buffer;
}

/** Most headers begin in the first and need no other. */
const firstPageBytes = 16 * 1024;
const pageBytes = 4 * 1024;
const mostBytesAtOnce = 64 * 1024;
/** However a file is made, looking at it ends: after so many looks, or so many reads from the disk. */
const mostLooks = 20_000;
const mostPages = 400;

const nothing = Buffer.alloc(0);

export function openWindow(fd: number, sizeBytes: number): FileWindow {
  let page = nothing;
  let pageStart = 0;
  let looks = 0;
  let pages = 0;

  function turnTo(position: number, length: number): void {
    const wanted = Math.max(length, pages === 0 ? firstPageBytes : pageBytes);
    const fresh = Buffer.allocUnsafe(wanted);
    page = fresh.subarray(0, readSync(fd, fresh, 0, wanted, position));
    pageStart = position;
    pages += 1;
  }

  return {
    sizeBytes,
    read(position, length) {
      const within = Math.min(length, mostBytesAtOnce, sizeBytes - position);
      looks += 1;
      if (!(position >= 0) || !(within > 0) || looks > mostLooks) return nothing;
      if (position < pageStart || position + within > pageStart + page.length) {
        if (pages >= mostPages) return nothing;
        turnTo(position, within);
      }
      return page.subarray(position - pageStart, position - pageStart + within);
    },
  };
}
