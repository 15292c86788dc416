import type { ContentRules } from "@shared/model/limits-policy";
import type { Connection } from "../../../database/connection";
import type { LibraryPorts } from "../library.ports";
import { createNarrowing, type Narrowing } from "../shelves/narrowing.service";
import { inChanceOrder, oneOf } from "./chance.policy";
import { hasVisibleFree } from "./free.repository";
import { findFirstVisible, findLastVideoId, listPlaceholderIds, listVisibleIds } from "./picks.repository";
import { findStartable, isAllowed, isShown, type StartableProgramme } from "./startable.repository";

/** What a pick is made with; `random` gives a number from 0 up to 1. */
export interface PickOptions {
  /** Avoided where there is a choice. */
  readonly notAmong?: readonly number[];
  random(): number;
}

/** What is asked of one video, and what is chosen for a child. */
export interface PickActs {
  /** Undefined where there is no such programme, or no file of it plays now. */
  findStartable(videoId: number, rules: ContentRules): StartableProgramme | undefined;
  /** May this child be shown this video now? */
  isShown(videoId: number, rules: ContentRules): boolean;
  /** Do the parents let it through, wherever its files are? */
  isAllowed(videoId: number, rules: ContentRules): boolean;
  /** Is there anything that this child may watch without spending? */
  hasFreeProgramme(rules: ContentRules): boolean;
  /** By chance; undefined where there is none. */
  pickProgramme(rules: ContentRules, options: PickOptions): number | undefined;
  /** Undefined where the built-in one has to do. */
  pickPlaceholder(rules: ContentRules, random: () => number): number | undefined;
}

export function createPickActs(
  ports: Pick<LibraryPorts, "db" | "now">,
  narrowing: Narrowing = createNarrowing(ports),
): PickActs {
  const { db } = ports;
  return {
    findStartable: (videoId, rules) => findStartable(db, videoId, rules),
    isShown: (videoId, rules) => isShown(db, videoId, rules),
    isAllowed: (videoId, rules) => isAllowed(db, videoId, rules),
    hasFreeProgramme: (rules) => hasVisibleFree(db, rules, narrowing.among(rules)),
    pickProgramme: (rules, options) => pickProgramme(db, rules, narrowing.among(rules), options),
    pickPlaceholder: (rules, random) => oneOf(listPlaceholderIds(db, rules), random),
  };
}

/**
 * A programme that this child may see, each as likely as any other; undefined where there is none. The few that the
 * rules can let through are tried in chance order. Among many, ids are drawn until one fits, which costs the same in any
 * library; where none of very many did, all are listed.
 */
function pickProgramme(
  db: Connection,
  rules: ContentRules,
  few: readonly number[] | undefined,
  { notAmong = [], random }: PickOptions,
): number | undefined {
  const avoided = new Set(notAmong);
  const isFresh = (videoId: number) => !avoided.has(videoId);
  if (few) {
    const inTurn = inChanceOrder(few, random);
    return findFirstVisible(db, inTurn.filter(isFresh), rules) ?? findFirstVisible(db, inTurn, rules);
  }
  const drawn = drawProgramme(db, rules, isFresh, random);
  if (drawn !== undefined) return drawn;
  const all = listVisibleIds(db, rules);
  return oneOf(all.filter(isFresh), random) ?? oneOf(all, random);
}

/** A round is nearly always enough where a fiftieth of the library fits, and all of them where a thousandth does. */
const drawsOfRound = 128;
const rounds = 24;

function drawProgramme(
  db: Connection,
  rules: ContentRules,
  isFresh: (videoId: number) => boolean,
  random: () => number,
): number | undefined {
  const last = findLastVideoId(db);
  for (let round = 0; round < rounds; round++) {
    const drawn = Array.from({ length: drawsOfRound }, () => 1 + Math.floor(random() * last));
    const fitting = findFirstVisible(db, drawn.filter(isFresh), rules);
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}
