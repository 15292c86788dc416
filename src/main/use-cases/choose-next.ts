import type { OpenPlay } from "@shared/model/play";
import type { Tile } from "@shared/model/video";
import type { Connection } from "../database/connection";
import type { LibraryService } from "../features/library/library.service";
import type { HistoryOfPlays } from "../features/limits/history.service";
import type { LimitsService } from "../features/limits/limits.service";
import { pickNext } from "../features/limits/picks/next.policy";
import type { PlaybackService } from "../features/playback/playback.service";
import type { StartPlay } from "./start-play";

export interface ChooseNextPorts {
  db: Connection;
  limits: Pick<LimitsService, "contentRules">;
  library: Pick<LibraryService, "pickProgramme" | "findTile" | "findStartable" | "findPlayable" | "prove">;
  playback: PlaybackService;
  history: Pick<HistoryOfPlays, "latestProgrammes">;
  startPlay: StartPlay;
  /** From 0 up to 1. */
  random(): number;
}

export interface ChooseNext {
  /** Picks and commits a start; a placeholder where nothing is there to pick, or may be started. */
  next(connectionId: string, profileId: string, left?: AbortSignal): Promise<OpenPlay>;
  /** Picks and starts nothing. */
  suggest(profileId: string): Promise<Tile | null>;
}

/** In a library where more than that are broken one after another, a placeholder has to do. */
const mostPicks = 5;

/** Nobody can wish for a video yet: the queue is empty. */
export function createChooseNext(ports: ChooseNextPorts): ChooseNext {
  const { db, limits, library, history, playback, startPlay, random } = ports;

  function pick(profileId: string, tried: readonly number[]): number | undefined {
    const rules = limits.contentRules(profileId);
    return pickNext({
      queue: [],
      lastTen: history.latestProgrammes(db, profileId),
      byChance: (notAmong) => library.pickProgramme(rules, { notAmong: [...notAmong, ...tried], random }),
    });
  }
  /** Where one turns out not to play, or not to be there, another comes. */
  async function pickProven(profileId: string): Promise<number | undefined> {
    const tried: number[] = [];
    while (tried.length < mostPicks) {
      const videoId = pick(profileId, tried);
      if (videoId === undefined) return undefined;
      await library.prove(videoId);
      const rules = limits.contentRules(profileId);
      if (library.findStartable(videoId, rules) && library.findPlayable(videoId, rules)) return videoId;
      tried.push(videoId);
    }
    return undefined;
  }
  return {
    async next(connectionId, profileId, left) {
      const videoId = await pickProven(profileId);
      left?.throwIfAborted();
      if (videoId === undefined) return startPlay.startPlaceholder(connectionId, profileId);
      return startPlay.start(connectionId, { profileId, videoId, together: [] }, left);
    },
    async suggest(profileId) {
      const videoId = await pickProven(profileId);
      if (videoId === undefined) return null;
      const positionSeconds = playback.positionOf(db, profileId, videoId);
      return library.findTile(videoId, limits.contentRules(profileId), positionSeconds || null) ?? null;
    },
  };
}
