import type { OpenPlay } from "@shared/model/play";
import { useState } from "react";
import type { PlaySession } from "./play-session";
import type { Reel } from "./reel";

export interface VideoState {
  positionSeconds: number;
  durationSeconds: number;
  playing: boolean;
  waiting: boolean;
  /** The part of the film that is shown, from 0. */
  part: number;
}

export interface Video {
  state: VideoState;
  /** The child wants to watch, and the film has yet to come. */
  await: () => void;
  /** The browser waits for a press before it plays. */
  stand: () => void;
  /** The place was changed while no film is in the player. */
  moved: () => void;
  /** To be spread on the `<video>`. */
  events: Record<
    | "onLoadedMetadata"
    | "onLoadedData"
    | "onPlaying"
    | "onPause"
    | "onWaiting"
    | "onTimeUpdate"
    | "onSeeked"
    | "onEnded"
    | "onError",
    () => void
  >;
}

/** What happens to the one `<video>`, as state to draw and as news for its session. */
export function useVideo(play: OpenPlay, reel: Reel, session: PlaySession): Video {
  const [state, setState] = useState<VideoState>({
    positionSeconds: play.resumeAtSeconds,
    durationSeconds: play.durationSeconds ?? 0,
    playing: false,
    waiting: true,
    part: 0,
  });
  const patch = (change: Partial<VideoState>) => setState((before) => ({ ...before, ...change }));
  const tell = (kind: "started" | "waited" | "paused" | "seeked" | "finished" | "failed") =>
    session.send({ kind, positionSeconds: reel.positionSeconds() });
  const stand = () => {
    patch({ playing: false, waiting: false });
    tell("paused");
  };
  return {
    state,
    stand,
    await: () => patch({ playing: false, waiting: true }),
    moved: () => patch({ positionSeconds: reel.positionSeconds() }),
    events: {
      onLoadedMetadata: () => {
        reel.threaded();
        const durationSeconds = reel.durationSeconds();
        patch({ part: reel.part(), ...(durationSeconds > 0 && { durationSeconds }) });
      },
      onLoadedData: () => {
        reel.framed();
        if (reel.video()?.paused) patch({ waiting: false });
      },
      onPlaying: () => {
        reel.framed();
        patch({ playing: true, waiting: false });
        tell("started");
      },
      onPause: () => {
        const { paused, ended } = reel.video() ?? { paused: true, ended: false };
        if (paused && !ended) stand();
      },
      onWaiting: () => {
        patch({ waiting: true });
        tell("waited");
      },
      onTimeUpdate: () => patch({ positionSeconds: reel.positionSeconds() }),
      onSeeked: () => {
        if (reel.video()?.paused) patch({ waiting: false });
        tell("seeked");
      },
      onEnded: () => {
        if (!reel.playNext()) tell("finished");
      },
      onError: () => tell("failed"),
    },
  };
}
