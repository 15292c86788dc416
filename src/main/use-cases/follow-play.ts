import type { Standing } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import {
  confirmEmpty,
  endPlay,
  type PlayEnd,
  type PlayerReport,
  reportPlay,
} from "../features/limits/ledger/follow.policy";
import type { Session } from "../features/limits/ledger/ledger";
import { endNow } from "../features/limits/ledger/stop.policy";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { LimitsService } from "../features/limits/limits.service";
import { PlayEnded } from "../features/playback/playback.service";
import type { DescribePlay } from "./describe-play";

export interface FollowPlayPorts {
  keeper: LedgerKeeper;
  limits: Pick<LimitsService, "standing">;
  describe: DescribePlay;
}

export interface FollowPlay {
  /** Throws PlayEnded. */
  report(report: PlayerReport): Standing[];
  /** The same play behind a new door, after a pause that shut the old one. Throws PlayEnded. */
  reopen(token: string, positionSeconds: number): OpenPlay;
  /** Throws PlayEnded. */
  end(end: PlayEnd): { refunded: boolean; standings: Standing[] };
  /** Believed of the page that held the player: every page hears the token of what has ended. */
  confirmEmpty(connectionId: string, token: string): void;
  /** A parent ends what this child is watching. */
  endNow(profileId: string): void;
}

export function createFollowPlay({ keeper, limits, describe }: FollowPlayPorts): FollowPlay {
  const standingsOf = (session: Session | undefined) =>
    (session?.seats ?? []).map(({ profileId }) => limits.standing(profileId));
  const find = (token: string) => keeper.read().ledger.sessions.get(token);

  function report(said: PlayerReport): void {
    const { open } = keeper.transact((book) => {
      const { changes, answer } = reportPlay(book.ledger(), book.now, said);
      book.write(changes);
      return answer;
    });
    if (!open) throw new PlayEnded("this play is over");
  }
  return {
    report(said) {
      report(said);
      return standingsOf(find(said.token));
    },
    reopen(token, positionSeconds) {
      report({ token, positionSeconds, state: "waiting" });
      const session = find(token);
      if (!session) throw new PlayEnded("this play is over");
      return describe(session, { spentTicket: false, refusal: null });
    },
    end(end) {
      const session = find(end.token);
      const answer = keeper.transact((book) => {
        const decision = endPlay(book.ledger(), book.now, end);
        book.write(decision.changes);
        return decision.answer;
      });
      if (!answer.open) throw new PlayEnded("this play is over");
      return { refunded: answer.refunded, standings: standingsOf(session) };
    },
    confirmEmpty(connectionId, token) {
      if (find(token)?.connectionId !== connectionId) return;
      keeper.transact((book) => book.write(confirmEmpty(book.ledger(), book.now, token)));
    },
    endNow: (profileId) =>
      keeper.transact((book) =>
        book.write(endNow(book.ledger(), book.now, profileId, { reason: "parent", rule: null })),
      ),
  };
}
