import type { FileReason, FileState, VideoFacts } from "@shared/model/video";
import { decidePlayability, decideUnreadable } from "../facts/playability.policy";
import type { FileRow, NewFile } from "./files.repository";
import type { ScannedFile } from "./scanner";

/** What is known of a file's content; the columns of its row that do not follow from its name and place. */
export type ContentNow = Pick<
  NewFile,
  | "state"
  | "reason"
  | "mediaHash"
  | "factsPass"
  | "facts"
  | "durationSeconds"
  | "height"
  | "proven"
  | "sizeBytes"
  | "modifiedMs"
>;

/**
 * What is to be kept of a file's content: `row` is what was known of its path, and `twin` a file that has, or had, the
 * same content: what was found out of it counts for this one, too.
 */
export function contentNow(
  file: ScannedFile,
  row: FileRow | undefined,
  twin: FileRow | undefined,
): ContentNow {
  const { sizeBytes, modifiedMs, content } = file;
  switch (content.kind) {
    case "unchanged":
      if (!row) return { ...nothingKnown, ...waiting, sizeBytes, modifiedMs: neverRead };
      return { ...knowledgeOf(row), ...verdictOf(row), sizeBytes, modifiedMs };
    case "marked": {
      const { state, reason } = content;
      return { ...(row ? knowledgeOf(row) : nothingKnown), state, reason, sizeBytes, modifiedMs };
    }
    case "read": {
      const { mediaHash, facts } = content;
      if (mediaHash === null) return { ...nothingKnown, ...decideUnreadable("empty"), sizeBytes, modifiedMs };
      return { ...(fromTwin(twin) ?? fromHeader(facts)), mediaHash, sizeBytes, modifiedMs };
    }
  }
}

type Knowledge = Omit<ContentNow, "state" | "reason" | "sizeBytes" | "modifiedMs">;
type Verdict = { readonly state: FileState; readonly reason: FileReason | null };

const nothingKnown: Knowledge = {
  ...{ mediaHash: null, factsPass: "none", facts: null, durationSeconds: null, height: null, proven: false },
};
const waiting: Verdict = { state: "unreadable", reason: "waiting" };
/** No file was written to then, so that the next scan reads it. */
const neverRead = -1;

function knowledgeOf({ mediaHash, factsPass, facts, durationSeconds, height, proven }: FileRow): Knowledge {
  return { mediaHash, factsPass, facts, durationSeconds, height, proven };
}

const verdictOf = ({ state, reason }: FileRow) => ({ state, reason });

/** What was unreadable is tried anew: what is wrong with it may have been between the ends that the hash is made of. */
function fromTwin(twin: FileRow | undefined): (Knowledge & Verdict) | undefined {
  if (twin?.factsPass !== "full" || twin.facts === null || twin.state === "unreadable") return undefined;
  const verdict = decidePlayability(JSON.parse(twin.facts) as VideoFacts);
  return { ...knowledgeOf(twin), ...verdict };
}

function fromHeader(facts: VideoFacts | null): Omit<Knowledge, "mediaHash"> & Verdict {
  if (!facts) return { ...nothingKnown, ...waiting };
  const { durationSeconds, height } = facts;
  const verdict = decidePlayability(facts);
  return {
    ...verdict,
    ...{ factsPass: "headers", facts: JSON.stringify(facts), durationSeconds, height, proven: false },
  };
}
