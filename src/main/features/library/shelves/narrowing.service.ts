import type { ContentRules } from "@shared/model/limits-policy";
import type { LibraryPorts } from "../library.ports";
import { findFew } from "./few.repository";

/** Which way is the quicker one for these rules: the answers are the same on both. */
export interface Narrowing {
  /** Among these are all that the rules let through; undefined where that may be many. */
  among(rules: ContentRules): number[] | undefined;
}

const rememberedForMs = 60_000;

/** That the rules leave many is remembered a while, since to find it out takes longer than a page of a shelf. */
export function createNarrowing({ db, now }: Pick<LibraryPorts, "db" | "now">): Narrowing {
  const manySinceMs = new WeakMap<ContentRules, number>();
  return {
    among(rules) {
      const ageMs = now() - (manySinceMs.get(rules) ?? Number.NEGATIVE_INFINITY);
      if (ageMs >= 0 && ageMs < rememberedForMs) return undefined;
      const ids = findFew(db, rules);
      if (!ids) manySinceMs.set(rules, now());
      return ids;
    },
  };
}
