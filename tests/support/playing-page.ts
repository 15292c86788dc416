import { safe } from "@orpc/client";
import type { Client } from "@shared/contract";
import type { OpenPlay } from "@shared/model/play";

/** A page that reports each second, as the kiosk's own player does. */
export interface PlayingPage {
  /** Settles when it is told that the play is over. */
  readonly over: Promise<void>;
  /** Falls silent. */
  stop(): void;
}

const everyMs = 1000;

export function playLikeAPage(client: Client, { token, resumeAtSeconds }: OpenPlay): PlayingPage {
  const over = Promise.withResolvers<void>();
  const startedMs = performance.now();
  const report = async () => {
    const positionSeconds = resumeAtSeconds + (performance.now() - startedMs) / 1000;
    const { error } = await safe(client.playback.report({ token, positionSeconds, state: "playing" }));
    if (!error) return;
    clearInterval(timer);
    over.resolve();
  };
  const timer = setInterval(() => void report(), everyMs);
  void report();
  return { over: over.promise, stop: () => clearInterval(timer) };
}
