import type { Refusal } from "@shared/model/limits";
import type { CaptionTrack, OpenPlay, PlayPart } from "@shared/model/play";
import type { Playable, PlayableCaption } from "../features/library/playable/playable";
import type { Session } from "../features/limits/ledger/ledger";
import { playOf } from "../features/limits/ledger/session.policy";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { LimitsService } from "../features/limits/limits.service";
import type { PlayingCopies } from "./playing-copies";

interface StartFacts {
  readonly spentTicket: boolean;
  readonly refusal: Refusal | null;
}

/** What the player gets for a session that is open. */
export type DescribePlay = (session: Session, facts: StartFacts) => OpenPlay;

export interface DescribePlayPorts {
  keeper: LedgerKeeper;
  copies: Pick<PlayingCopies, "choose">;
  limits: Pick<LimitsService, "standing">;
}

export function createDescribePlay({ keeper, copies, limits }: DescribePlayPorts): DescribePlay {
  return (session, { spentTicket, refusal }) => {
    const { token, kind, videoId, seats, still, positionSeconds } = session;
    const playable = copies.choose(session);
    const [seat] = seats;
    return {
      token,
      kind,
      profileIds: seats.map(({ profileId }) => profileId),
      videoId,
      title: playable?.title ?? "",
      collection: playable?.collection ?? null,
      parts: still ? [] : listParts(session, playable),
      resumeAtSeconds: positionSeconds,
      durationSeconds: seat ? playOf(keeper.read().ledger, seat).durationSeconds : null,
      captions: still ? [] : listCaptions(token, playable),
      spentTicket,
      refusal,
      standings: seats.map(({ profileId }) => limits.standing(profileId)),
    };
  };
}

/** Never empty: where nothing is there any more the door is shut, and the player says that it failed. */
function listParts({ token, videoId }: Session, playable: Playable | undefined): PlayPart[] {
  if (videoId === null) return [{ url: `/media/${token}/placeholder`, durationSeconds: null }];
  const parts = playable?.parts ?? [{ durationSeconds: null }];
  return parts.map(({ durationSeconds }, part) => ({
    url: `/media/${token}/${videoId}-${part}`,
    durationSeconds,
  }));
}

function listCaptions(token: string, playable: Playable | undefined): CaptionTrack[] {
  return (playable?.parts ?? []).flatMap(({ captions }, part) =>
    captions.map((caption) => trackOf(token, caption, part)),
  );
}

function trackOf(token: string, { captionId, ...caption }: PlayableCaption, part: number): CaptionTrack {
  const { language, title, forced, default: byDefault, hearingImpaired } = caption;
  const url = `/captions/${token}/${captionId}`;
  return { language, title, forced, default: byDefault, hearingImpaired, part, url };
}
