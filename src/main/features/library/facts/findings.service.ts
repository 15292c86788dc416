import type { VideoFacts } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import { storeTracks } from "../captions/captions.service";
import { settleVideos } from "../settle/settle.service";
import { type FileToCheck, setFindings } from "./files-to-check.repository";
import { type Findings, isVisibleChange } from "./findings.policy";

/** What was found out of a file. */
export interface Finding {
  readonly file: FileToCheck;
  readonly findings: Findings;
}

/** A step of a transaction. True where shelves or lists show it. */
export function storeFinding(tx: Connection, { file, findings }: Finding): boolean {
  if (!setFindings(tx, file, findings)) return false;
  const told = findings.facts !== null && storeTracks(tx, file.fileId, findings.facts.subtitleTracks);
  const shown = isVisibleChange(knownOf(file), findings);
  if (shown) settleVideos(tx, [file.videoId], { search: "renamed" });
  return shown || told;
}

export function knownOf({ state, reason, factsPass, facts, proven }: FileToCheck): Findings {
  return { state, reason, factsPass, facts: factsOf(facts), proven };
}

function factsOf(json: string | null): VideoFacts | null {
  return json === null ? null : (JSON.parse(json) as VideoFacts);
}
