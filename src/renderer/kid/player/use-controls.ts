import { safe } from "@orpc/client";
import type { OpenPlay } from "@shared/model/play";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { keepStandings } from "../../app/live";
import { useClient, useRpc } from "../../app/rpc";
import type { PlaySession } from "./play-session";
import type { Reel } from "./reel";
import type { Video } from "./use-video";

export interface VideoControls {
  toggle: () => void;
  skip: (seconds: number) => void;
  seekTo: (seconds: number) => void;
  stop: () => void;
}

interface Parts {
  reel: Reel;
  session: PlaySession;
  video: Video;
  /** Asks for the film again after a long pause. */
  reopen: () => void;
}

/** What a child can do with a film. */
export function createControls({ reel, session, video, reopen }: Parts): VideoControls {
  const seekTo = (seconds: number) => {
    reel.seekTo(seconds);
    video.moved();
  };
  return {
    seekTo,
    skip: (seconds) => seekTo(reel.positionSeconds() + seconds),
    toggle: () => {
      const player = reel.video();
      if (!reel.holdsFilm()) reopen();
      else if (player?.paused) player.play().catch(() => undefined);
      else player?.pause();
    },
    stop: () => session.send({ kind: "stopped", positionSeconds: reel.positionSeconds() }),
  };
}

interface Reopening {
  play: OpenPlay;
  reel: Reel;
  session: PlaySession;
  video: Video;
  onReopened: (play: OpenPlay) => void;
}

/** Opens a new door to the same play; a second press while it opens does nothing. */
export function useReopen({ play, reel, session, video, onReopened }: Reopening): () => void {
  const client = useClient();
  const rpc = useRpc();
  const cache = useQueryClient();
  const underWay = useRef(false);
  const reopen = async () => {
    const positionSeconds = reel.positionSeconds();
    const answer = await safe(client.playback.reopen({ token: play.token, positionSeconds }));
    if (answer.data) {
      keepStandings(answer.data.standings, rpc, cache);
      onReopened(answer.data);
      video.await();
      session.send({ kind: "resumed", positionSeconds });
    } else if (answer.isDefined) session.send({ kind: "takenAway", why: null });
  };
  return () => {
    if (underWay.current) return;
    underWay.current = true;
    void reopen().finally(() => {
      underWay.current = false;
    });
  };
}
