import type { ContentRules } from "@shared/model/limits-policy";
import type { Connection } from "../../database/connection";
import { findFirstVisible, findLastVideoId, listPlaceholderIds, listVisibleIds } from "./picks.repository";

/** What a pick is made with; `random` gives a number from 0 up to 1. */
export interface PickOptions {
  /** Avoided where there is a choice. */
  readonly notAmong?: readonly number[];
  random(): number;
}

/** So many that a miss is rare unless the rules leave less than a fiftieth of the library, and quick all the same. */
const draws = 128;

/**
 * A programme that this child may see, each as likely as any other; undefined where there is none. Ids are drawn until
 * one fits, since that costs the same in any library; where almost none would, the few that do are listed.
 */
export function pickProgramme(
  db: Connection,
  rules: ContentRules,
  { notAmong = [], random }: PickOptions,
): number | undefined {
  const avoided = new Set(notAmong);
  const last = findLastVideoId(db);
  const drawn = Array.from({ length: draws }, () => 1 + Math.floor(random() * last));
  const fresh = drawn.filter((videoId) => !avoided.has(videoId));
  return findFirstVisible(db, fresh, rules) ?? pickListed(listVisibleIds(db, rules), avoided, random);
}

function pickListed(videoIds: readonly number[], avoided: ReadonlySet<number>, random: () => number) {
  const fresh = videoIds.filter((videoId) => !avoided.has(videoId));
  return oneOf(fresh.length > 0 ? fresh : videoIds, random);
}

/** Undefined where the built-in one has to do. */
export function pickPlaceholder(
  db: Connection,
  rules: ContentRules,
  random: () => number,
): number | undefined {
  return oneOf(listPlaceholderIds(db, rules), random);
}

function oneOf(videoIds: readonly number[], random: () => number): number | undefined {
  return videoIds[Math.floor(random() * videoIds.length)];
}
