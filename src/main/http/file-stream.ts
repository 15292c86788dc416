import type { FileHandle } from "node:fs/promises";
import type { ByteRange } from "./byte-range";

const firstChunkBytes = 64 * 1024; // small, so that a seek answers at once
const chunkBytes = 1024 * 1024; // large, so that the rest runs at the disk's speed

/** Bytes of an open file, read as they are asked for. The file is closed at the end, on cancel and when `closed` aborts. */
export function streamFile(
  file: FileHandle,
  range: ByteRange,
  closed?: AbortSignal,
): ReadableStream<Uint8Array> {
  let position = range.first;
  let chunk = firstChunkBytes;
  let shut = () => {};
  const finish = async () => {
    closed?.removeEventListener("abort", shut);
    await file.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        shut = () => {
          controller.error(new Error("the media door has closed"));
          void file.close();
        };
        if (closed?.aborted) shut();
        else closed?.addEventListener("abort", shut, { once: true });
      },
      async pull(controller) {
        const part = await readPart(file, position, Math.min(chunk, range.last - position + 1));
        if (closed?.aborted) return;
        if (part.length === 0) {
          await finish();
          controller.error(new Error("the file became shorter while it was read"));
          return;
        }
        controller.enqueue(part);
        position += part.length;
        chunk = chunkBytes;
        if (position <= range.last) return;
        await finish();
        controller.close();
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  );
}

/** Empty where nothing could be read: the file ended early or its disk went away. */
async function readPart(file: FileHandle, position: number, bytes: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(bytes);
  const { bytesRead } = await file.read(buffer, 0, bytes, position).catch(() => ({ bytesRead: 0 }));
  return buffer.subarray(0, bytesRead);
}
