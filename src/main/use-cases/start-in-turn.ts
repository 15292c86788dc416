import type { OpenPlay } from "@shared/model/play";
import type { ChooseNext } from "./choose-next";
import type { StartPlay, StartRequest } from "./start-play";

/** Everything that a page can start. */
export interface Starts {
  start(connectionId: string, request: StartRequest, left?: AbortSignal): Promise<OpenPlay>;
  startPlaceholder(connectionId: string, profileId: string): Promise<OpenPlay>;
  next(connectionId: string, profileId: string, left?: AbortSignal): Promise<OpenPlay>;
}

export interface StartInTurnPorts {
  startPlay: Pick<StartPlay, "start" | "startPlaceholder">;
  chooseNext: Pick<ChooseNext, "next">;
}

/**
 * A start waits until its film was seen to play. The starts of one page happen in the order in which they were asked
 * for all the same: else a film that was chosen first could take the place of the one that was chosen after it.
 */
export function createStartInTurn({ startPlay, chooseNext }: StartInTurnPorts): Starts {
  const last = new Map<string, Promise<unknown>>();

  function inTurn(connectionId: string, start: () => OpenPlay | Promise<OpenPlay>): Promise<OpenPlay> {
    const before = last.get(connectionId) ?? Promise.resolve();
    const turn = before.then(start);
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(connectionId) === over) last.delete(connectionId);
      });
    last.set(connectionId, over);
    return turn;
  }
  return {
    start: (connectionId, request, left) =>
      inTurn(connectionId, () => startPlay.start(connectionId, request, left)),
    startPlaceholder: (connectionId, profileId) =>
      inTurn(connectionId, () => startPlay.startPlaceholder(connectionId, profileId)),
    next: (connectionId, profileId, left) =>
      inTurn(connectionId, () => chooseNext.next(connectionId, profileId, left)),
  };
}
