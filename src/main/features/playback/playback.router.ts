import type { Standing } from "@shared/model/limits";
import type { EndReason, OpenPlay } from "@shared/model/play";
import { procedures } from "../../access/procedures";
import { PlayEnded } from "./playback.service";

/** What the router asks of the use-cases behind it; `start` gives undefined where there is no such programme. */
export interface PlaybackActs {
  start(profileId: string, videoId: number): OpenPlay | undefined;
  startPlaceholder(profileId: string): OpenPlay;
  report(token: string, positionSeconds: number, playing: boolean): Standing;
  end(token: string, positionSeconds: number, reason: EndReason): { refunded: boolean; standing: Standing };
}

export function createPlaybackRouter(acts: PlaybackActs) {
  const { playback } = procedures;
  return playback.router({
    start: playback.start.handler(({ context, input, errors }) => {
      context.connection.endParentSession();
      const play = acts.start(input.profileId, input.videoId);
      if (!play) throw errors.NOT_FOUND();
      return play;
    }),
    startPlaceholder: playback.startPlaceholder.handler(({ context, input }) => {
      context.connection.endParentSession();
      return acts.startPlaceholder(input.profileId);
    }),
    report: playback.report.handler(({ input, errors }) =>
      unlessEnded(errors.PLAY_ENDED, () => acts.report(input.token, input.positionSeconds, input.playing)),
    ),
    end: playback.end.handler(({ input, errors }) =>
      unlessEnded(errors.PLAY_ENDED, () => acts.end(input.token, input.positionSeconds, input.reason)),
    ),
  });
}

function unlessEnded<T>(playEnded: () => Error, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof PlayEnded ? playEnded() : error;
  }
}
