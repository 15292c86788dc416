import type { LibraryPlace, LibraryVideoDetails, VideoChanges } from "@shared/model/library";
import type { Connection } from "../../../database/connection";
import type { LibraryPorts } from "../library.ports";
import { settleVideos } from "../settle/settle.service";
import { findDetails } from "./details.service";
import * as edits from "./edits.repository";

/** What a parent sets right about videos; each is one transaction, and then told once. */
export interface EditActs {
  /** Undefined where there is no such video. */
  videoDetails(videoId: number): LibraryVideoDetails | undefined;
  /** Undefined where there is no such video. */
  editVideo(videoId: number, changes: VideoChanges): LibraryVideoDetails | undefined;
  /** False where one of them is unknown: then nothing was changed. */
  placeVideos(videoIds: readonly number[], place: LibraryPlace): boolean;
  /** False where one of them is unknown: then nothing was changed. */
  markPlaceholders(videoIds: readonly number[], placeholder: boolean): boolean;
}

export function createEditActs(ports: Pick<LibraryPorts, "db" | "now" | "publish">): EditActs {
  const { db, now, publish } = ports;

  function change(videoIds: readonly number[], step: (tx: Connection) => void): boolean {
    const changed = db.transaction((tx) => changeVideos(tx, videoIds, step), { behavior: "immediate" });
    if (changed) publish({ kind: "library.changed" });
    return changed;
  }
  return {
    videoDetails: (videoId) => findDetails(db, videoId),
    editVideo(videoId, changes) {
      const changed = change([videoId], (tx) => edits.saveEdits(tx, [videoId], changes));
      return changed ? findDetails(db, videoId) : undefined;
    },
    placeVideos: (videoIds, place) =>
      change(videoIds, (tx) => {
        if (place === "archived") edits.setArchived(tx, videoIds, now());
        else edits.setHidden(tx, videoIds, place === "hidden");
      }),
    markPlaceholders: (videoIds, placeholder) =>
      change(videoIds, (tx) => edits.setMarkedPlaceholder(tx, videoIds, placeholder)),
  };
}

/** A step of a transaction; false where a video is unknown. */
function changeVideos(tx: Connection, videoIds: readonly number[], step: (tx: Connection) => void): boolean {
  if (!edits.areVideos(tx, videoIds)) return false;
  step(tx);
  settleVideos(tx, new Set(videoIds), { search: "renamed" });
  return true;
}
