import type { Refusal, Verdict } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import type { Connection } from "../database/connection";
import type { LibraryService } from "../features/library/library.service";
import type { Session, StartableVideo } from "../features/limits/ledger/ledger";
import { startPlaceholder } from "../features/limits/ledger/placeholder.policy";
import { startProgramme } from "../features/limits/ledger/start.policy";
import type { Book, LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { LimitsService } from "../features/limits/limits.service";
import { newPlayToken } from "../features/playback/play-token";
import { type PlaybackService, SomeRefused, VideoNotFound } from "../features/playback/playback.service";
import type { DescribePlay } from "./describe-play";
import type { EnsureProfile } from "./ensure-profile";

export interface StartPlayPorts {
  db: Connection;
  keeper: LedgerKeeper;
  ensureProfile: EnsureProfile["ensure"];
  /** Told, after it is on disk, that a start has made a guest. */
  guestMade(): void;
  limits: Pick<LimitsService, "contentRules" | "verdict">;
  playback: PlaybackService;
  library: Pick<LibraryService, "findStartable" | "findPlayable" | "pickPlaceholder" | "prove">;
  describe: DescribePlay;
  random(): number;
}

export interface StartRequest {
  readonly profileId: string;
  readonly videoId: number;
  /** Others who watch along, and pay too. */
  readonly together: readonly string[];
}

export interface StartPlay {
  /**
   * Spends nothing before the film was seen to play, nor where `left` aborts until then. Throws VideoNotFound,
   * SomeRefused and, where the child has left, the reason of `left`.
   */
  start(connectionId: string, request: StartRequest, left?: AbortSignal): Promise<OpenPlay>;
  startPlaceholder(connectionId: string, profileId: string): OpenPlay;
  /** Asks without spending; the profile has to have an account. Undefined where there is no such programme. */
  ask(profileId: string, videoId: number): Verdict | undefined;
}

interface Begun {
  readonly session: Session;
  readonly spentTicket: boolean;
  readonly refusal: Refusal | null;
  readonly madeGuest: boolean;
}

/** The start is on disk before the door is opened: a kill in between costs the ticket, and resuming is free. */
export function createStartPlay(ports: StartPlayPorts): StartPlay {
  const { keeper, library, limits, playback } = ports;

  function findStartable(tx: Connection, profileId: string, videoId: number): StartableVideo | undefined {
    const video = library.findStartable(videoId, limits.contentRules(profileId));
    return video && { ...video, positionSeconds: playback.positionOf(tx, profileId, videoId) };
  }
  /** The database may not know yet that a stick was pulled; the length is that of the copy that plays. */
  function startableFor(tx: Connection, profileId: string, videoId: number): StartableVideo {
    const video = findStartable(tx, profileId, videoId);
    const playable = video && library.findPlayable(videoId); // what the rules refuse is refused below, in their words
    if (!playable) throw new VideoNotFound(`there is no programme ${videoId}`);
    return { ...video, durationSeconds: playable.durationSeconds };
  }
  function beginProgramme(
    book: Book,
    connectionId: string,
    { profileId, videoId, together }: StartRequest,
  ): Begun {
    const profileIds = [...new Set([profileId, ...together])];
    const made = profileIds.map((id) => ports.ensureProfile(book, id).made);
    const askers = profileIds.map((id) => ({
      profileId: id,
      video: startableFor(book.tx, id, videoId),
    }));
    const request = { askers, token: newPlayToken(), connectionId };
    const { changes, answer } = startProgramme(book.ledger(), book.now, request);
    const madeGuest = made.includes(true);
    if (!answer.started) {
      const [first] = answer.refused;
      if (!first || answer.refused.length < profileIds.length) throw new SomeRefused(answer.refused);
      return { ...beginPlaceholder(book, connectionId, profileId), refusal: first.refusal, madeGuest };
    }
    book.write(changes);
    return { session: answer.session, spentTicket: answer.spentTicket, refusal: null, madeGuest };
  }
  function beginPlaceholder(book: Book, connectionId: string, profileId: string): Begun {
    const { made: madeGuest } = ports.ensureProfile(book, profileId);
    const videoId = library.pickPlaceholder(limits.contentRules(profileId), ports.random) ?? null;
    const durationSeconds =
      videoId === null ? null : (library.findPlayable(videoId)?.durationSeconds ?? null);
    const request = { profileId, videoId, durationSeconds, token: newPlayToken(), connectionId };
    const { changes, answer: session } = startPlaceholder(book.ledger(), book.now, request);
    book.write(changes);
    return { session, spentTicket: false, refusal: null, madeGuest };
  }
  function open(begin: (book: Book) => Begun): OpenPlay {
    const { madeGuest, session, ...facts } = keeper.transact(begin);
    if (madeGuest) ports.guestMade();
    return ports.describe(session, facts);
  }
  return {
    async start(connectionId, request, left) {
      await library.prove(request.videoId);
      left?.throwIfAborted();
      return open((book) => beginProgramme(book, connectionId, request));
    },
    startPlaceholder: (connectionId, profileId) =>
      open((book) => beginPlaceholder(book, connectionId, profileId)),
    ask(profileId, videoId) {
      const video = findStartable(ports.db, profileId, videoId);
      return video && limits.verdict(profileId, video);
    },
  };
}
