import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** The demuxers of pictures, one picture a file: none of them reads a name as a pattern. */
export type PictureDemuxer = "jpeg_pipe" | "png_pipe" | "webp_pipe";

const largestBytes = 64 * 1024 * 1024;
const headBytes = 12;

/** By the content of a regular file, whatever its name says; undefined for everything else. */
export async function findPictureDemuxer(path: string): Promise<PictureDemuxer | undefined> {
  // Without O_NONBLOCK, opening a pipe that took the file's place since the walk would wait for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined);
  if (!file) return undefined;
  try {
    const stat = await file.stat();
    if (!stat.isFile() || stat.size > largestBytes) return undefined;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return demuxerOf(buffer.subarray(0, bytesRead).toString("latin1"));
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

function demuxerOf(head: string): PictureDemuxer | undefined {
  if (head.startsWith("\xff\xd8\xff")) return "jpeg_pipe";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png_pipe";
  return /^RIFF.{4}WEBP/s.test(head) ? "webp_pipe" : undefined;
}
