import type { LibraryPorts } from "../library.ports";
import { createSlicedWriting } from "../scan/slices";
import { needOf } from "./check.policy";
import { type CheckPorts, checkBatch } from "./check-batch.service";
import { listFilesOfVideo } from "./files-to-check.repository";

export type ProofPorts = CheckPorts & Pick<LibraryPorts, "publish" | "monotonicMs" | "log">;

export interface Proof {
  /**
   * Checks a video's files now, as far as that was not done yet, because it is about to play. Whoever asks while that is
   * going on waits for the same answer. Never throws: what failed is logged, and can be had again.
   */
  prove(videoId: number): Promise<void>;
  /** Ends what is going on; resolves when nothing is written any more. */
  close(): Promise<void>;
}

export function createProof(ports: ProofPorts): Proof {
  const closing = new AbortController();
  const underWay = new Map<number, Promise<void>>();

  async function proveVideo(videoId: number): Promise<void> {
    try {
      if (await checkVideo(ports, videoId, closing.signal)) ports.publish({ kind: "library.changed" });
    } catch (error) {
      ports.log.warn({ videoId, err: error }, "a film could not be proven to play");
    }
  }
  return {
    async prove(videoId) {
      if (closing.signal.aborted) return;
      const proof = underWay.get(videoId) ?? proveVideo(videoId).finally(() => underWay.delete(videoId));
      underWay.set(videoId, proof);
      await proof;
    },
    async close() {
      closing.abort();
      await Promise.all(underWay.values());
    },
  };
}

/** True where shelves and lists would show what was found out. */
async function checkVideo(ports: ProofPorts, videoId: number, signal: AbortSignal): Promise<boolean> {
  const wanting = listFilesOfVideo(ports.db, videoId).filter((file) => needOf(file) !== "nothing");
  if (wanting.length === 0) return false;
  let isNews = false;
  const write = createSlicedWriting(ports, () => undefined);
  const changed = () => {
    isNews = true;
  };
  await checkBatch(
    { ports, signal, write, changed },
    wanting.map(({ fileId }) => fileId),
  );
  return isNews;
}
