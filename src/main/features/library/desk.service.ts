import type { RatingSystem, VideoPage, VideoQuery } from "@shared/model/library";
import { createEditActs, type EditActs } from "./edits/edits.service";
import { createFolderActs, type FolderActs } from "./folders/folders.service";
import { createKept } from "./kept";
import { createLabelActs, type LabelActs } from "./labels/labels.service";
import { createRelabelling } from "./labels/relabelling.service";
import type { LibraryPorts } from "./library.ports";
import { listVideos } from "./list/list.service";
import { ratingSystems } from "./ratings/ratings.policy";

/** The library as a parent manages it. */
export interface LibraryDesk extends FolderActs, LabelActs, EditActs {
  listVideos(query: VideoQuery): VideoPage;
  ratingSystems(): readonly RatingSystem[];
}

export interface OpenDesk {
  readonly desk: LibraryDesk;
  /** To be told of each change of the library, whoever made it: what was counted before is counted anew. */
  changed(): void;
  close(): Promise<void>;
}

export function createLibraryDesk(ports: LibraryPorts): OpenDesk {
  const kept = createKept();
  const relabelling = createRelabelling(ports);
  relabelling.start();
  return {
    desk: {
      ...createFolderActs(ports, kept),
      ...createLabelActs(ports, kept, relabelling),
      ...createEditActs(ports),
      listVideos: (query) => listVideos(ports.db, kept, query),
      ratingSystems: () => ratingSystems,
    },
    changed: kept.forget,
    close: relabelling.close,
  };
}
