import type { Refusal } from "@shared/model/limits";
import type { OpenPlay, PlayKind } from "@shared/model/play";
import type { Profile } from "@shared/model/profile";
import type { Connection } from "../database/connection";
import type { Playable, PlayableLibrary } from "../features/library/playable.service";
import type { LimitsService } from "../features/limits/limits.service";
import type { EndedPlay } from "../features/playback/play-endings.service";
import type { PlayRow } from "../features/playback/playback.repository";
import type { PlaybackService } from "../features/playback/playback.service";
import type { Announcements } from "./announcements";
import type { EnsureProfile } from "./ensure-profile";

/** There is no such programme for this child: unknown, hidden, gone, or a placeholder. */
export class VideoNotFound extends Error {}

export interface StartPlayPorts {
  transact<T>(steps: (tx: Connection) => T): T;
  accountingDay(): string;
  ensureProfile: EnsureProfile["ensure"];
  /** Told, after it is on disk, that a start has made a guest. */
  guestMade(): void;
  limits: LimitsService;
  playback: PlaybackService;
  library: PlayableLibrary;
  announce: Announcements;
  random(): number;
}

interface Begun {
  readonly profile: Profile;
  readonly madeGuest: boolean;
  readonly play: PlayRow;
  readonly playable: Playable | undefined;
  readonly spentTicket: boolean;
  readonly refusal: Refusal | null;
  readonly superseded: readonly EndedPlay[];
}

export interface StartPlay {
  /** Throws VideoNotFound. */
  start(profileId: string, videoId: number): OpenPlay;
  startPlaceholder(profileId: string): OpenPlay;
}

/** The start is on disk before the door is opened: a kill in between costs the ticket, and resuming is free. */
export function createStartPlay(ports: StartPlayPorts): StartPlay {
  const { transact, ensureProfile, limits, playback, library, announce } = ports;

  function begin(tx: Connection, profile: Profile, kind: PlayKind, playable: Playable | undefined): PlayRow {
    return playback.begin(tx, {
      profileId: profile.id,
      videoId: playable?.videoId ?? null,
      kind,
      accountingDay: ports.accountingDay(),
      durationSeconds: playable?.durationSeconds ?? null,
      counted: kind === "programme",
    });
  }
  function findPlaceholder(): Playable | undefined {
    const videoId = library.pickPlaceholder(ports.random);
    return videoId === undefined ? undefined : library.findPlayable(videoId);
  }
  function beginProgramme(tx: Connection, profileId: string, programme: Playable): Begun {
    const { profile, made: madeGuest } = ensureProfile(tx, profileId);
    const superseded = playback.supersede(tx, profileId);
    const common = { profile, madeGuest, superseded };
    const verdict = limits.verdict(tx, profile, programme.videoId);
    if (!verdict.allowed) {
      const playable = findPlaceholder();
      const play = begin(tx, profile, "placeholder", playable);
      return { ...common, play, playable, spentTicket: false, refusal: verdict.refusal };
    }
    const resumed = verdict.spendsTicket
      ? undefined
      : playback.resume(tx, profileId, programme.videoId, ports.accountingDay());
    const play = resumed ?? begin(tx, profile, "programme", programme);
    return { ...common, play, playable: programme, spentTicket: verdict.spendsTicket, refusal: null };
  }
  function open(begun: Begun): OpenPlay {
    playback.shut(begun.superseded);
    announce.ended(begun.superseded);
    if (begun.madeGuest) ports.guestMade();
    const door = playback.openDoor(begun.play);
    const standing = announce.standing(begun.profile);
    return { ...describe(begun, door.token), standing };
  }
  return {
    start(profileId, videoId) {
      const programme = library.findPlayable(videoId);
      if (!programme || programme.placeholder) throw new VideoNotFound(`there is no programme ${videoId}`);
      return open(transact((tx) => beginProgramme(tx, profileId, programme)));
    },
    startPlaceholder(profileId) {
      const playable = findPlaceholder();
      return open(
        transact((tx) => {
          const { profile, made: madeGuest } = ensureProfile(tx, profileId);
          const superseded = playback.supersede(tx, profileId);
          const play = begin(tx, profile, "placeholder", playable);
          return { profile, madeGuest, play, playable, superseded, spentTicket: false, refusal: null };
        }),
      );
    },
  };
}

function describe(
  { play, playable, spentTicket, refusal }: Begun,
  token: string,
): Omit<OpenPlay, "standing"> {
  const captions = playable?.captions ?? [];
  return {
    token,
    kind: play.kind as PlayKind,
    videoId: play.videoId,
    title: playable?.title ?? "",
    collection: playable?.collection ?? null,
    mediaUrl: `/media/${token}/${play.videoId ?? "placeholder"}`,
    resumeAtSeconds: play.kind === "programme" ? play.positionSeconds : 0,
    durationSeconds: play.durationSeconds,
    captions: captions.map(({ language }, index) => ({ language, url: `/captions/${token}/${index}` })),
    spentTicket,
    refusal,
  };
}
