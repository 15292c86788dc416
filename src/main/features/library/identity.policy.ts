/** The video that a path stood for before, if any. */
export interface FormerVideo {
  videoId: number;
  mediaHash: string | null;
}

export type Identity = { kind: "existing"; videoId: number } | { kind: "new" };

/**
 * Which video a file's content is. Content wins over place, so a renamed or moved file keeps its video and two copies
 * share one; a path with content that nobody knows keeps its video, unless the former content lives on elsewhere.
 */
export function decideIdentity(found: {
  mediaHash: string | null;
  former: FormerVideo | undefined;
  /** The video that has this content already. */
  sameContentVideoId: number | undefined;
  /** Another file, on disk now, has the content that this path had before. */
  formerLivesOn: boolean;
}): Identity {
  const { mediaHash, former, sameContentVideoId, formerLivesOn } = found;
  if (mediaHash !== null && sameContentVideoId !== undefined)
    return { kind: "existing", videoId: sameContentVideoId };
  if (former && !formerLivesOn) return { kind: "existing", videoId: former.videoId };
  return { kind: "new" };
}
