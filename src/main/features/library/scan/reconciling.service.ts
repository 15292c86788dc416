import type { Connection } from "../../../database/connection";
import type { Description } from "../description";
import type { LibraryPorts } from "../library.ports";
import { deleteDeserted } from "../settle/collections.repository";
import { findVideo, findVideoByHash } from "../settle/settle.repository";
import { insertSettledVideo, settleVideos } from "../settle/settle.service";
import { type DoubtPage, listDoubtful } from "./doubts.repository";
import * as files from "./files.repository";
import { assignVideos, type Group, type KnownVideo, type Programme } from "./identity.policy";
import type { ScanRun } from "./scan-run.service";
import { giveWay } from "./slices";

/** Videos that share content, with all that is known of their files. */
interface Neighbourhood {
  readonly videoIds: Set<number>;
  readonly rows: readonly files.FileRow[];
  /** By the keys of their groups: files that are there, in folders that are still such. */
  readonly groups: ReadonlyMap<string, readonly files.FileRow[]>;
}

export interface Reconciled {
  /** All that were looked at. */
  readonly videoIds: ReadonlySet<number>;
  readonly changed: boolean;
}

/**
 * A step of a transaction, when all files have been met: gives the copies around this video their own videos, since only
 * now it can be told what has moved, what was copied and what fell apart.
 */
export function reconcileVideo(tx: Connection, videoId: number): Reconciled {
  const near = gather(tx, videoId);
  const touched = new Set<number>();
  if (near.groups.size > 1)
    for (const programme of assignVideos(groupsOf(near), knownVideos(tx, near)))
      for (const id of giveVideo(tx, programme, near)) touched.add(id);
  for (const id of forgetMoved(tx, near)) touched.add(id);
  settleVideos(tx, touched);
  return { videoIds: near.videoIds, changed: touched.size > 0 };
}

function gather(tx: Connection, videoId: number): Neighbourhood {
  const live = files.listLiveFolderIds(tx);
  const videoIds = new Set([videoId]);
  const rows: files.FileRow[] = [];
  const hashes = new Set<string>();
  for (const id of videoIds)
    for (const row of files.listFilesOf(tx, id)) {
      rows.push(row);
      if (row.mediaHash === null || hashes.has(row.mediaHash)) continue;
      hashes.add(row.mediaHash);
      for (const twin of files.listFilesWithHash(tx, row.mediaHash)) videoIds.add(twin.videoId);
    }
  return {
    videoIds,
    rows,
    groups: Map.groupBy(
      rows.filter((row) => isThere(row, live)),
      keyOf,
    ),
  };
}

const isThere = ({ state, folderId }: files.FileRow, live: ReadonlySet<number>) =>
  state !== "missing" && live.has(folderId);
const keyOf = ({ folderId, groupPath }: files.FileRow) => `${folderId}/${groupPath}`;

function groupsOf({ groups }: Neighbourhood): Group[] {
  return [...groups].map(([key, rows]) => ({
    key,
    videoId: rows[0]?.videoId ?? 0,
    fileId: Math.min(...rows.map(({ id }) => id)),
    mediaHashes: rows.flatMap(({ mediaHash }) => mediaHash ?? []),
  }));
}

/** Also those without files, whose content came back or stands alone again. */
function knownVideos(tx: Connection, { videoIds, groups }: Neighbourhood): KnownVideo[] {
  const hashes = [...groups.values()].flat().flatMap(({ mediaHash }) => mediaHash ?? []);
  const ids = new Set([...videoIds, ...hashes.flatMap((hash) => findVideoByHash(tx, hash) ?? [])]);
  return [...ids].flatMap((videoId) => {
    const video = findVideo(tx, videoId)?.video;
    return video ? [{ videoId, mediaHash: video.mediaHash }] : [];
  });
}

/** Answers with the videos that this changed. */
function giveVideo(tx: Connection, { groups, videoId }: Programme, near: Neighbourhood): number[] {
  const strangers = groups.filter((group) => group.videoId !== videoId);
  if (strangers.length === 0) return [];
  const owner = videoId ?? makeVideo(tx, groups, near);
  if (owner === undefined) return [];
  for (const { key, videoId: former } of strangers) {
    const rows = near.groups.get(key) ?? [];
    const isCalledSo = rows.every(({ described }) => described === null);
    const name = isCalledSo ? (files.findDescribed(tx, former) ?? null) : null;
    for (const [index, row] of rows.entries())
      files.setFilesVideo(
        tx,
        { id: row.id, described: index === 0 ? (name ?? row.described) : row.described },
        owner,
      );
  }
  return [owner, ...strangers.map((group) => group.videoId)];
}

/** Undefined where the scan has not said yet what the video is. */
function makeVideo(tx: Connection, [first]: readonly Group[], near: Neighbourhood): number | undefined {
  const rows = near.groups.get(first?.key ?? "") ?? [];
  const former = findVideo(tx, first?.videoId ?? 0)?.video;
  const text = rows.find(({ described }) => described !== null)?.described ?? former?.described;
  const described = JSON.parse(text ?? "{}") as Partial<Description>;
  if (!former || described.title === undefined) return undefined;
  return insertSettledVideo(tx, described as Description, [], former.addedAtMs);
}

/** What is gone from one place while its video or its content is in another has moved: its old place is forgotten. */
function forgetMoved(tx: Connection, { rows, groups }: Neighbourhood): number[] {
  const there = [...groups.values()].flat();
  const living = new Set(there.map(({ id }) => files.findVideoOf(tx, id)));
  const hashes = new Set(there.map(({ mediaHash }) => mediaHash));
  const moved = rows.filter(
    ({ state, videoId, mediaHash }) =>
      state === "missing" && (living.has(videoId) || (mediaHash !== null && hashes.has(mediaHash))),
  );
  for (const { id } of moved) files.deleteFile(tx, id);
  return moved.map(({ videoId }) => videoId);
}

/** Only now all files have been met. Collections that nobody belongs to any more go, too. */
export async function reconcileAfter(
  { ports, signal, write, changed }: ScanRun,
  doubtful: ReadonlySet<number>,
  afterCrash: boolean,
): Promise<void> {
  const all = afterCrash ? await listAllDoubtful(ports, signal) : [];
  const done = new Set<number>();
  await write([...new Set([...doubtful, ...all])], (tx, videoId) => {
    if (signal.aborted || done.has(videoId)) return;
    const looked = reconcileVideo(tx, videoId);
    for (const id of looked.videoIds) done.add(id);
    if (looked.changed) changed();
  });
  await write([undefined], (tx) => deleteDeserted(tx));
}

async function listAllDoubtful({ db }: Pick<LibraryPorts, "db">, signal: AbortSignal): Promise<number[]> {
  const found: number[] = [];
  let after: number | undefined = 0;
  while (after !== undefined && !signal.aborted) {
    const page: DoubtPage = listDoubtful(db, after);
    found.push(...page.videoIds);
    after = page.lastFileId;
    await giveWay();
  }
  return found;
}
