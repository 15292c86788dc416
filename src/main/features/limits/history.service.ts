import type { Grant } from "@shared/model/grant";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Rehearsal } from "@shared/model/rehearsal";
import type { Connection } from "../../database/connection";
import { calendarOf } from "./calendar/calendar.policy";
import { listGrants } from "./grants.repository";
import { type HistoricPlay, listCharges, listLatestProgrammes, listPlaysOfDays } from "./history.repository";
import type { Ledger } from "./ledger/ledger";
import { accountOf } from "./ledger/moment.policy";
import { type PastPlay, rehearseLastWeek } from "./rehearsal/last-week.policy";
import { sittingsOf } from "./rehearsal/sittings.policy";

/** What was, for questions about it. Steps over a connection. */
export interface HistoryOfPlays {
  /** All of one accounting day, those taken back too, the latest first. */
  grants(db: Connection, profileId: string, accountingDay: string): Grant[];
  /** The last ten that this child began, the latest first. */
  latestProgrammes(db: Connection, profileId: string): number[];
  /** The seven days before the open one under rules that are not saved yet. */
  rehearse(db: Connection, profileId: string, policy: LimitsPolicy, ledger: Ledger): Rehearsal;
}

const programmesNotToRepeat = 10;
const rehearsedDays = 7;

export function createHistoryOfPlays(): HistoryOfPlays {
  return {
    grants: listGrants,
    latestProgrammes: (db, profileId) => listLatestProgrammes(db, profileId, programmesNotToRepeat),
    rehearse(db, profileId, policy, ledger) {
      const calendar = calendarOf(ledger.time);
      const until = ledger.openDay;
      const from = calendar.plus(until, -rehearsedDays);
      const usedBefore = new Map([...accountOf(ledger, profileId).usage].filter(([day]) => day < from));
      const days = Array.from({ length: rehearsedDays }, (_, index) => calendar.plus(from, index));
      const grants = days
        .flatMap((day) => listGrants(db, profileId, day))
        .filter(({ takenBackAtMs }) => takenBackAtMs === null);
      const plays = listPastPlays(db, profileId, from, until);
      return rehearseLastWeek({ from, until, calendar, grants, usedBefore, plays }, policy);
    },
  };
}

function listPastPlays(db: Connection, profileId: string, from: string, until: string): PastPlay[] {
  const charges = Map.groupBy(listCharges(db, profileId, from), ({ playId }) => playId);
  return listPlaysOfDays(db, profileId, from, until).map((play) => ({
    ...factsOf(play),
    sittings: sittingsOf(play.startedMs, charges.get(play.playId) ?? []),
  }));
}

function factsOf({ kind, videoId, tagIds, categoryId, ageRating, ...play }: HistoricPlay) {
  return { ...play, free: kind === "free", labels: { videoId, tagIds, categoryId, ageRating } };
}
