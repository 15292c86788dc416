/** Videos that a programme may be: by what its files hold, and by what stood at its paths before. */
export interface Claims {
  readonly byContent: readonly number[];
  readonly byPath: readonly number[];
}

/**
 * Which video a programme is; undefined for a new one. Content wins over place, so a renamed or moved programme keeps its
 * video and copies share one; content that nobody knows keeps the video of its path. Of several the oldest.
 */
export function decideIdentity({ byContent, byPath }: Claims): number | undefined {
  const claims = byContent.length > 0 ? byContent : byPath;
  return claims.length > 0 ? Math.min(...claims) : undefined;
}

/** Files that lie together as one programme now, and the video that they are of so far. */
export interface Group {
  readonly key: string;
  readonly videoId: number;
  /** Of its oldest file. */
  readonly fileId: number;
  readonly mediaHashes: readonly string[];
}

export interface KnownVideo {
  readonly videoId: number;
  readonly mediaHash: string | null;
}

/** One or more groups that are copies of each other, wholly or in part; a video each. */
export interface Programme {
  readonly groups: readonly Group[];
  /** Undefined: a new one. */
  readonly videoId: number | undefined;
}

/**
 * Parts the groups into programmes and gives each its video. A video goes with its own content, else with its oldest file;
 * a programme that several could be stays the oldest of them. The videos that are left over keep their history, and are
 * had back when their content stands alone again.
 */
export function assignVideos(groups: readonly Group[], videos: readonly KnownVideo[]): Programme[] {
  const programmes = joinByContent(groups);
  const won = new Map<readonly Group[], number>();
  for (const video of videos) {
    const programme = claimantOf(video, programmes);
    if (programme)
      won.set(programme, Math.min(video.videoId, won.get(programme) ?? Number.POSITIVE_INFINITY));
  }
  return programmes.map((programme) => ({ groups: programme, videoId: won.get(programme) }));
}

function claimantOf(
  { videoId, mediaHash }: KnownVideo,
  programmes: readonly (readonly Group[])[],
): readonly Group[] | undefined {
  const owner = programmes.find((groups) =>
    groups.some(({ mediaHashes }) => mediaHash !== null && mediaHashes.includes(mediaHash)),
  );
  const [oldest] = programmes
    .flat()
    .filter((group) => group.videoId === videoId)
    .sort((a, b) => a.fileId - b.fileId);
  return owner ?? programmes.find((groups) => oldest && groups.includes(oldest));
}

/** What shares content, directly or through others, is one programme. */
function joinByContent(groups: readonly Group[]): Group[][] {
  const programmes: { groups: Group[]; mediaHashes: Set<string> }[] = [];
  for (const group of groups) {
    const same = programmes.filter(({ mediaHashes }) =>
      group.mediaHashes.some((hash) => mediaHashes.has(hash)),
    );
    const joined = { groups: [group], mediaHashes: new Set(group.mediaHashes) };
    for (const other of same) {
      joined.groups.push(...other.groups);
      for (const hash of other.mediaHashes) joined.mediaHashes.add(hash);
      programmes.splice(programmes.indexOf(other), 1);
    }
    programmes.push(joined);
  }
  return programmes.map((programme) => programme.groups);
}
