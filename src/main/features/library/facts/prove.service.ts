import type { Connection } from "../../../database/connection";
import type { LibraryPorts } from "../library.ports";
import { createSlicedWriting } from "../scan/slices";
import { needOf } from "./check.policy";
import { type CheckPorts, checkBatch } from "./check-batch.service";
import { listFilesOfVideo } from "./files-to-check.repository";

export type ProofPorts = CheckPorts & Pick<LibraryPorts, "publish" | "monotonicMs">;

const running = new WeakMap<Connection, Map<number, Promise<void>>>();

/**
 * Checks a video's files now, as far as that was not done yet, because it is about to play. Whoever asks while that is
 * going on waits for the same answer.
 */
export function prove(ports: ProofPorts, videoId: number): Promise<void> {
  const proofs = running.get(ports.db) ?? new Map<number, Promise<void>>();
  running.set(ports.db, proofs);
  const begun = proofs.get(videoId);
  if (begun) return begun;
  const proof = proveVideo(ports, videoId).finally(() => proofs.delete(videoId));
  proofs.set(videoId, proof);
  return proof;
}

async function proveVideo(ports: ProofPorts, videoId: number): Promise<void> {
  const wanting = listFilesOfVideo(ports.db, videoId).filter((file) => needOf(file) !== "nothing");
  if (wanting.length === 0) return;
  let changed = false;
  const checking = {
    ports,
    signal: new AbortController().signal,
    write: createSlicedWriting(ports, () => undefined),
    changed: () => {
      changed = true;
    },
  };
  await checkBatch(
    checking,
    wanting.map(({ fileId }) => fileId),
  );
  if (changed) ports.publish({ kind: "library.changed" });
}
