import type { LibraryFile, LibraryVideo, LibraryVideoDetails, VideoEdits } from "@shared/model/library";
import { VideoFacts } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import type { CollectionDescription, Description } from "../description";
import { toLibraryVideo } from "../list/listed-video.policy";
import { listVideosById } from "../list/listed-videos.repository";
import * as details from "./details.repository";
import { findEdits } from "./edits.repository";

const nothingSaid: VideoEdits = {
  ...{ title: null, kind: null, collection: null, season: null, episode: null, year: null, ageRating: null },
};

/** Undefined where there is no such video. */
export function findDetails(db: Connection, videoId: number): LibraryVideoDetails | undefined {
  const [listed] = listVideosById(db, [videoId]);
  const described = details.findDescribed(db, videoId);
  if (!listed || !described) return undefined;
  const video = toLibraryVideo(listed);
  const {
    videoId: _,
    categoryId: __,
    ...edits
  } = findEdits(db, videoId) ?? { ...nothingSaid, videoId, categoryId: null };
  return {
    ...video,
    edits: edits as VideoEdits,
    ...scannedOf(video, described),
    files: listFiles(db, videoId),
  };
}

/** What the scan says; of a library that was not scanned since Matinee asks for more, what stands in its row. */
function scannedOf(
  video: LibraryVideo,
  { described, scannedCollection }: details.DescribedVideo,
): Pick<LibraryVideoDetails, "scanned" | "plot" | "certificate"> {
  const scanned = JSON.parse(described) as Partial<Description>;
  const ofCollection = JSON.parse(scannedCollection?.described ?? "{}") as Partial<CollectionDescription>;
  const { title, kind, season, episode, year } =
    scanned.title === undefined ? video : (scanned as Description);
  return {
    scanned: {
      ...{ title, kind, season, episode, year },
      collection: scanned.title === undefined ? video.collection : (scannedCollection?.title ?? null),
      ageRating: scanned.ageRating ?? (scanned.certificate ? null : (ofCollection.ageRating ?? null)),
    },
    plot: scanned.plot ?? null,
    certificate: scanned.certificate ?? ofCollection.certificate ?? null,
  };
}

function listFiles(db: Connection, videoId: number): LibraryFile[] {
  const captions = Map.groupBy(details.listCaptions(db, videoId), ({ fileId }) => fileId);
  return details.listFiles(db, videoId).map(
    (file) =>
      ({
        ...file,
        facts: readFacts(file.facts),
        captions: (captions.get(file.fileId) ?? []).map(({ language, title }) => ({ language, title })),
      }) as LibraryFile,
  );
}

/** Null for facts of an earlier version that have another shape: the next scan has them anew. */
function readFacts(json: string | null): VideoFacts | null {
  const read = VideoFacts.safeParse(json === null ? null : JSON.parse(json));
  return read.success ? read.data : null;
}
