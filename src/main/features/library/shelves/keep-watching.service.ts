import type { ContentRules } from "@shared/model/limits-policy";
import type { Connection } from "../../../database/connection";
import type { ShelvedVideo } from "./shelved-video";
import { listVisibleAmong } from "./tiles.repository";

export interface ResumePosition {
  readonly positionSeconds: number;
  readonly lastPlayedMs: number;
}

/** By video, where a child left off. */
export type ResumePositions = ReadonlyMap<number, ResumePosition>;

/** What this child began and may see, the latest first, 60 at most. Costs by the number of positions alone. */
export function listBegun(db: Connection, rules: ContentRules, positions: ResumePositions): ShelvedVideo[] {
  const latestFirst = [...positions].sort(
    ([a, left], [b, right]) => right.lastPlayedMs - left.lastPlayedMs || b - a,
  );
  return listVisibleAmong(
    db,
    rules,
    latestFirst.map(([videoId]) => videoId),
  );
}
