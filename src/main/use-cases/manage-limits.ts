import type { Connection } from "../database/connection";
import type { HistoryOfPlays } from "../features/limits/history.service";
import {
  makeGrant,
  replacePause,
  replacePolicy,
  takeBackGrant,
} from "../features/limits/ledger/household.policy";
import type { Book, LedgerKeeper } from "../features/limits/ledger-keeper.service";
import { GrantNotHeld, UnknownProfile } from "../features/limits/limits.errors";
import type { LimitsActs } from "../features/limits/limits.router";
import type { LimitsService } from "../features/limits/limits.service";
import type { ProfilesService } from "../features/profiles/profiles.service";

export interface ManageLimitsPorts {
  db: Connection;
  keeper: LedgerKeeper;
  limits: LimitsService;
  profiles: Pick<ProfilesService, "find">;
  history: HistoryOfPlays;
}

/**
 * What a parent asks and changes of one child's limits. Each throws UnknownProfile; `takeBack` throws GrantNotHeld
 * where the grant does not hold any more.
 */
export type ManageLimits = Omit<LimitsActs, "standing" | "verdict">;

export function createManageLimits(ports: ManageLimitsPorts): ManageLimits {
  const { db, keeper, limits, profiles, history } = ports;

  function known(profileId: string): string {
    if (!profiles.find(db, profileId)) throw new UnknownProfile(`there is no profile ${profileId}`);
    return profileId;
  }
  const write = <T>(profileId: string, steps: (book: Book) => T): T => {
    known(profileId);
    return keeper.transact(steps);
  };
  return {
    usage: (profileId) => limits.usage(known(profileId)),
    policy: (profileId) => limits.policy(known(profileId)),
    rehearse: (profileId, policy) => history.rehearse(db, known(profileId), policy, keeper.read().ledger),
    grants: (profileId, day) => history.grants(db, known(profileId), day ?? keeper.read().ledger.openDay),
    replacePolicy: (profileId, policy) =>
      write(profileId, (book) => {
        book.write(replacePolicy(book.now, profileId, policy));
        return policy;
      }),
    grant: (profileId, draft, why) =>
      write(profileId, (book) => {
        const { changes, answer } = makeGrant(book.ledger(), book.now, { profileId, draft, why });
        book.write(changes);
        return answer;
      }),
    takeBack: (grantId) =>
      keeper.transact((book) => {
        const { changes, answer } = takeBackGrant(book.ledger(), book.now, grantId);
        if (!answer) throw new GrantNotHeld(`grant ${grantId} does not hold today`);
        book.write(changes);
        return answer;
      }),
    pause(profileId, pause) {
      write(profileId, (book) => book.write(replacePause(book.now, profileId, pause)));
      return limits.standing(profileId);
    },
  };
}
