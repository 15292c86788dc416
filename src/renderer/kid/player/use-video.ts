import type { OpenPlay } from "@shared/model/play";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { PlaySession } from "./play-session";
import { createPlayabilityWatch } from "./playability-watch";

export interface VideoState {
  positionSeconds: number;
  durationSeconds: number;
  playing: boolean;
  waiting: boolean;
}

export interface VideoControls {
  toggle: () => void;
  skip: (seconds: number) => void;
  seekTo: (seconds: number) => void;
  stop: () => void;
}

/** Joins the one `<video>` to its session: state to draw, controls to press, events to spread. */
export function useVideo(play: OpenPlay, session: PlaySession) {
  const ref = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<VideoState>({
    positionSeconds: play.resumeAtSeconds,
    durationSeconds: play.durationSeconds ?? 0,
    playing: false,
    waiting: true,
  });
  const patch = (change: Partial<VideoState>) => setState((before) => ({ ...before, ...change }));
  const at = () => ref.current?.currentTime ?? 0;
  const tell = (kind: "started" | "waited" | "paused" | "seeked" | "finished" | "failed") =>
    session.send({ kind, positionSeconds: at() });
  const controls = useControls(ref, session);
  useEverySecond(ref, session);
  const events = {
    onLoadedMetadata: () => {
      const video = ref.current;
      if (!video) return;
      if (Number.isFinite(video.duration)) patch({ durationSeconds: video.duration });
      if (play.resumeAtSeconds > 0 && play.resumeAtSeconds < video.duration - 1)
        video.currentTime = play.resumeAtSeconds;
    },
    onPlaying: () => {
      patch({ playing: true, waiting: false });
      tell("started");
    },
    onPause: () => {
      patch({ playing: false, waiting: false });
      if (!ref.current?.ended) tell("paused");
    },
    onWaiting: () => {
      patch({ waiting: true });
      tell("waited");
    },
    onTimeUpdate: () => patch({ positionSeconds: at() }),
    onSeeked: () => tell("seeked"),
    onEnded: () => tell("finished"),
    onError: () => tell("failed"),
  };
  return { ref, state, controls, events };
}

function useControls(ref: RefObject<HTMLVideoElement | null>, session: PlaySession): VideoControls {
  const seekTo = (seconds: number) => {
    const video = ref.current;
    if (!video || !Number.isFinite(video.duration)) return;
    video.currentTime = Math.min(video.duration, Math.max(0, seconds));
  };
  return {
    seekTo,
    skip: (seconds) => seekTo((ref.current?.currentTime ?? 0) + seconds),
    toggle: () => {
      const video = ref.current;
      if (!video) return;
      if (video.paused) video.play().catch(() => undefined);
      else video.pause();
    },
    stop: () => session.send({ kind: "stopped", positionSeconds: ref.current?.currentTime ?? 0 }),
  };
}

function useEverySecond(ref: RefObject<HTMLVideoElement | null>, session: PlaySession): void {
  useEffect(() => {
    const stuck = createPlayabilityWatch();
    const timer = setInterval(() => {
      const video = ref.current;
      if (!video) return;
      const positionSeconds = video.currentTime;
      const broken = stuck({ positionSeconds, paused: video.paused, hasPicture: video.videoWidth > 0 });
      session.send({ kind: broken ? "failed" : "ticked", positionSeconds });
    }, 1000);
    return () => clearInterval(timer);
  }, [ref, session]);
}
