import type { ContentRules } from "@shared/model/limits-policy";
import type { Connection } from "../../../database/connection";
import type { ShelvedVideo } from "./shelved-video";
import { listVisibleTiles } from "./tiles.repository";

export interface ResumePosition {
  readonly positionSeconds: number;
  readonly lastPlayedMs: number;
}

/** By video, where a child left off. */
export type ResumePositions = ReadonlyMap<number, ResumePosition>;

const mostBegun = 60;

/** What this child began and may see, the latest first. Costs by the number of positions, whatever the library holds. */
export function listBegun(db: Connection, rules: ContentRules, positions: ResumePositions): ShelvedVideo[] {
  const latestFirst = [...positions]
    .sort(([a, left], [b, right]) => right.lastPlayedMs - left.lastPlayedMs || b - a)
    .map(([videoId]) => videoId);
  const begun: ShelvedVideo[] = [];
  for (let from = 0; from < latestFirst.length && begun.length < mostBegun; from += mostBegun)
    begun.push(...listVisibleTiles(db, rules, latestFirst.slice(from, from + mostBegun)));
  return begun.slice(0, mostBegun);
}
