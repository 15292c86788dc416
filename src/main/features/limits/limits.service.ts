import type { Standing, Verdict } from "@shared/model/limits";
import type { Profile } from "@shared/model/profile";
import type { Connection } from "../../database/connection";
import { decideSky, decideStart, guestPurseTickets, type TicketFacts, ticketsLeft } from "./limits.policy";
import { countGuestsSpentTickets, countSpentTickets, hasResumablePlay } from "./limits.repository";

/** What the limits need to know of the household's day. */
export interface LimitsDay {
  readonly accountingDay: string;
  readonly resetsAtMs: number;
}

/** Steps over a connection or a transaction: the same question is asked to show a tile and to spend a ticket. */
export interface LimitsService {
  standing(db: Connection, profile: Profile): Standing;
  verdict(db: Connection, profile: Profile, videoId: number): Verdict;
}

export function createLimitsService(today: () => LimitsDay): LimitsService {
  return {
    standing(db, profile) {
      const { accountingDay, resetsAtMs } = today();
      const facts = ticketFacts(db, profile, accountingDay);
      const canResume = hasResumablePlay(db, profile.id, accountingDay);
      return {
        profileId: profile.id,
        accountingDay,
        resetsAtMs,
        ...facts,
        ticketsLeft: ticketsLeft(facts),
        sky: decideSky({ ...facts, canResume }),
      };
    },
    verdict(db, profile, videoId) {
      const { accountingDay, resetsAtMs } = today();
      return decideStart({
        ...ticketFacts(db, profile, accountingDay),
        resetsAtMs,
        resumesPaidPlay: hasResumablePlay(db, profile.id, accountingDay, videoId),
        ticketsTomorrow: ticketsPerDay(profile),
      });
    },
  };
}

function ticketsPerDay(profile: Profile): number {
  return profile.guest ? guestPurseTickets : profile.ticketsPerDay;
}

function ticketFacts(db: Connection, profile: Profile, accountingDay: string): TicketFacts {
  return {
    ticketsTotal: ticketsPerDay(profile),
    ticketsUsed: profile.guest
      ? countGuestsSpentTickets(db, accountingDay)
      : countSpentTickets(db, profile.id, accountingDay),
  };
}
