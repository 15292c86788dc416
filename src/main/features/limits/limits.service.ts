import type { Standing, Usage, Verdict } from "@shared/model/limits";
import { type ContentRules, defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import type { Ledger, Offers, StartableVideo } from "./ledger/ledger";
import { accountOf } from "./ledger/moment.policy";
import { standingNow, usageOf } from "./ledger/questions.policy";
import { verdictFor } from "./ledger/start.policy";
import type { LedgerKeeper } from "./ledger-keeper.service";

/** Questions about one child's limits, answered from the ledger as it is now. The profile has to have an account. */
export interface LimitsService {
  standing(profileId: string): Standing;
  verdict(profileId: string, video: StartableVideo): Verdict;
  usage(profileId: string): Usage;
  policy(profileId: string): LimitsPolicy;
  /** What this child may be shown; those of a child that nobody knows are a guest's. */
  contentRules(profileId: string): ContentRules;
  /** What the library has for each child. */
  readonly offers: Offers;
}

/** What the library answers by the rules of content. */
export interface OfferedContent {
  hasFreeProgramme(rules: ContentRules): boolean;
  isShown(videoId: number, rules: ContentRules): boolean;
  isAllowed(videoId: number, rules: ContentRules): boolean;
}

export function createLimitsService(keeper: LedgerKeeper, library: OfferedContent): LimitsService {
  const policyIn = (ledger: Ledger, profileId: string) =>
    ledger.accounts.get(profileId)?.policy ?? defaultPolicy;
  const contentRules = (profileId: string) => policyIn(keeper.read().ledger, profileId);
  const offers: Offers = {
    hasFreeProgramme: (profileId) => library.hasFreeProgramme(contentRules(profileId)),
    isShown: (profileId, videoId) => library.isShown(videoId, contentRules(profileId)),
    isAllowed: (profileId, videoId) => library.isAllowed(videoId, contentRules(profileId)),
  };
  return {
    contentRules,
    offers,
    standing(profileId) {
      const { ledger, now } = keeper.read();
      return standingNow(ledger, now, profileId, offers);
    },
    verdict(profileId, video) {
      const { ledger, now } = keeper.read();
      return verdictFor(ledger, now, profileId, video);
    },
    usage(profileId) {
      const { ledger, now } = keeper.read();
      return usageOf(ledger, now, profileId);
    },
    policy: (profileId) => accountOf(keeper.read().ledger, profileId).policy,
  };
}
