import type { Refusal } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import type { PlayableLibrary } from "../features/library/playable.service";
import type { Session } from "../features/limits/ledger/ledger";
import { playOf } from "../features/limits/ledger/session.policy";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { LimitsService } from "../features/limits/limits.service";

interface StartFacts {
  readonly spentTicket: boolean;
  readonly refusal: Refusal | null;
}

/** What the player gets for a session that is open. */
export type DescribePlay = (session: Session, facts: StartFacts) => OpenPlay;

export interface DescribePlayPorts {
  keeper: LedgerKeeper;
  library: PlayableLibrary;
  limits: Pick<LimitsService, "standing">;
}

export function createDescribePlay({ keeper, library, limits }: DescribePlayPorts): DescribePlay {
  return (session, { spentTicket, refusal }) => {
    const { token, kind, videoId, seats, still, positionSeconds } = session;
    const playable = videoId === null ? undefined : library.findPlayable(videoId);
    const [seat] = seats;
    const captions = playable?.captions ?? [];
    return {
      token,
      kind,
      profileIds: seats.map(({ profileId }) => profileId),
      videoId,
      title: playable?.title ?? "",
      collection: playable?.collection ?? null,
      mediaUrl: still ? null : `/media/${token}/${videoId ?? "placeholder"}`,
      resumeAtSeconds: positionSeconds,
      durationSeconds: seat ? playOf(keeper.read().ledger, seat).durationSeconds : null,
      captions: captions.map(({ language }, index) => ({ language, url: `/captions/${token}/${index}` })),
      spentTicket,
      refusal,
      standings: seats.map(({ profileId }) => limits.standing(profileId)),
    };
  };
}
