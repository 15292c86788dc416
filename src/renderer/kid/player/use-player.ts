import type { OpenPlay } from "@shared/model/play";
import { useState } from "react";
import { strictest } from "../together.policy";
import { useStandings } from "../use-standing";
import { usePlayerTaste } from "./player.store";
import { createReel } from "./reel";
import { createControls, useReopen } from "./use-controls";
import { useEverySecond } from "./use-every-second";
import { useFilm } from "./use-film";
import { useLongPause } from "./use-long-pause";
import { usePauseWhenLost } from "./use-pause-when-lost";
import { usePlaySession } from "./use-play-session";
import { useSunset } from "./use-sunset";
import { useVideo } from "./use-video";
import { useVolume } from "./use-volume";
import { useWarning } from "./use-warning";
import { loudnessOf } from "./volume.policy";

/** One film in one player, and what a child can do with it. */
export function usePlayer(profileId: string, opened: OpenPlay) {
  const [play, setPlay] = useState(opened);
  const [reel] = useState(() => createReel(opened.resumeAtSeconds));
  const session = usePlaySession(profileId, play, reel);
  const video = useVideo(opened, reel, session);
  const reopen = useReopen({ play, reel, session, video, onReopened: setPlay });
  useFilm(reel, play, video.stand);
  useEverySecond(reel, session);
  usePauseWhenLost(reel, session);
  useLongPause(reel, video.state);
  return { play, reel, video, controls: createControls({ reel, session, video, reopen }) };
}

type Player = ReturnType<typeof usePlayer>;

/** What the day of those who watch makes of the film: its light, its sound and a word of what comes. */
export function useEvening({ play, reel, video }: Player) {
  const { volumeCap, runningEnd, warning } = strictest(useStandings(play.profileIds));
  const faded = useSunset(runningEnd, video.state.playing);
  const level = usePlayerTaste((state) => state.level);
  const loudness = loudnessOf(level, volumeCap, faded);
  useVolume(reel, loudness);
  return { volumeCap, faded, loudness, warning: useWarning(warning) };
}
