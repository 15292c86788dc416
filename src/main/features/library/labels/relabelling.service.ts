import type { LibraryPorts } from "../library.ports";
import { createChangeTeller } from "../scan/change-teller";
import { createSlicedWriting } from "../scan/slices";
import { settleVideos } from "../settle/settle.service";
import { deleteRelabelled, listRelabelled } from "./relabelled.repository";

export type RelabellingPorts = Pick<LibraryPorts, "db" | "monotonicMs" | "publish" | "log">;

/**
 * What may wait after labels were removed, restored, renamed or given: that the videos are found by their names. A label
 * may be on thousands of videos, so that they are settled in slices; which ones are left outlasts the process.
 */
export interface Relabelling {
  /** Settles what is left. The first slice is over when this returns: whoever calls this tells of it. */
  start(): void;
  /** Resolves when nothing is left, or it failed: then it goes on with the next start. */
  whenIdle(): Promise<void>;
  /** The rest is left to the next process. */
  close(): Promise<void>;
}

export function createRelabelling(ports: RelabellingPorts): Relabelling {
  const { db, log } = ports;
  let running: Promise<void> | undefined;
  let closed = false;

  async function settleAll(): Promise<void> {
    const teller = createChangeTeller(ports);
    let isFirst = true;
    const write = createSlicedWriting(ports, () => {
      isFirst = false;
      teller.tellIfDue();
    });
    try {
      for (let left = listRelabelled(db); left.length > 0 && !closed; left = listRelabelled(db))
        await write(left, (tx, videoId) => {
          settleVideos(tx, [videoId]);
          deleteRelabelled(tx, videoId);
          if (!isFirst) teller.changed();
        });
    } catch (error) {
      log.warn({ err: error }, "the names of labels could not be made known to the search");
    }
    teller.close();
  }

  return {
    start() {
      if (closed || running) return;
      running = settleAll().finally(() => {
        running = undefined;
      });
    },
    whenIdle: async () => running,
    async close() {
      closed = true;
      await running;
    },
  };
}
