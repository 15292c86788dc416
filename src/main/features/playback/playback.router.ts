import type { Refusal, Standing } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import type { Tile } from "@shared/model/video";
import { procedures } from "../../access/procedures";
import { PlayEnded, SomeRefused, VideoNotFound } from "./playback.service";

interface Start {
  profileId: string;
  videoId: number;
  together: string[];
}
interface Report {
  token: string;
  positionSeconds: number;
  state: "playing" | "waiting" | "paused";
}
interface End {
  token: string;
  positionSeconds: number;
  reason: "completed" | "left" | "failed";
}

/** What the router asks of the use-cases behind it, with the errors of playback.service. */
export interface PlaybackActs {
  /** `left` aborts when the page takes its wish back, or goes: then nothing is spent. */
  start(connectionId: string, request: Start, left?: AbortSignal): Promise<OpenPlay>;
  startPlaceholder(connectionId: string, profileId: string): Promise<OpenPlay>;
  next(connectionId: string, profileId: string, left?: AbortSignal): Promise<OpenPlay>;
  suggest(profileId: string): Promise<Tile | null>;
  report(report: Report): Standing[];
  reopen(token: string, positionSeconds: number): OpenPlay;
  end(end: End): { refunded: boolean; standings: Standing[] };
  confirmEmpty(connectionId: string, token: string): void;
  endNow(profileId: string): void;
}

interface PlaybackErrors {
  NOT_FOUND?: () => Error;
  PLAY_ENDED?: () => Error;
  SOME_REFUSED?: (options: { data: { refused: { profileId: string; refusal: Refusal }[] } }) => Error;
}

export function createPlaybackRouter(acts: PlaybackActs) {
  const { playback } = procedures;
  return playback.router({
    start: playback.start.handler(({ context: { connection }, input, errors, signal }) => {
      connection.endParentSession();
      return typed(errors, () => acts.start(connection.id, input, signal));
    }),
    startPlaceholder: playback.startPlaceholder.handler(({ context: { connection }, input }) => {
      connection.endParentSession();
      return acts.startPlaceholder(connection.id, input.profileId);
    }),
    next: playback.next.handler(({ context: { connection }, input, signal }) => {
      connection.endParentSession();
      return acts.next(connection.id, input.profileId, signal);
    }),
    suggest: playback.suggest.handler(({ input }) => acts.suggest(input.profileId)),
    report: playback.report.handler(({ input, errors }) => typed(errors, () => acts.report(input))),
    reopen: playback.reopen.handler(({ input, errors }) =>
      typed(errors, () => acts.reopen(input.token, input.positionSeconds)),
    ),
    end: playback.end.handler(({ input, errors }) => typed(errors, () => acts.end(input))),
    confirmEmpty: playback.confirmEmpty.handler(({ context: { connection }, input }) =>
      acts.confirmEmpty(connection.id, input.token),
    ),
    endNow: playback.endNow.handler(({ input }) => acts.endNow(input.profileId)),
  });
}

async function typed<T>(errors: PlaybackErrors, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof VideoNotFound && errors.NOT_FOUND) throw errors.NOT_FOUND();
    if (error instanceof PlayEnded && errors.PLAY_ENDED) throw errors.PLAY_ENDED();
    if (error instanceof SomeRefused && errors.SOME_REFUSED)
      throw errors.SOME_REFUSED({ data: { refused: [...error.refused] } });
    throw error;
  }
}
