import type { PlayRecord } from "@shared/model/play";
import type { Connection } from "../database/connection";
import type { ActivityService } from "../features/activity/activity.service";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";

/** One accounting day's plays, the latest first; null means the open day. */
export type ListPlays = (day: string | null) => { accountingDay: string; plays: PlayRecord[] };

/** What runs now is told as far as it has come, though its last minute is not a line of the journal yet. */
export function createListPlays(
  db: Connection,
  keeper: LedgerKeeper,
  activity: Pick<ActivityService, "plays">,
): ListPlays {
  return (day) => {
    const { ledger } = keeper.read();
    const accountingDay = day ?? ledger.openDay;
    const running = new Map(
      [...ledger.sessions.values()].flatMap((session) =>
        session.seats.map(({ playId }) => [playId, session] as const),
      ),
    );
    const plays = activity.plays(db, accountingDay).map((play) => {
      const session = running.get(play.playId);
      if (!session) return play;
      const watchedSeconds = play.watchedSeconds + session.playedSeconds;
      return { ...play, watchedSeconds, positionSeconds: session.positionSeconds };
    });
    return { accountingDay, plays };
  };
}
