import type { Session } from "@main/features/limits/ledger/ledger";

/** What a viewer sees of one player. */
export interface Player {
  readonly token: string;
  readonly profileIds: readonly string[];
  readonly playIds: readonly number[];
  readonly videoId: number | null;
  readonly kind: Session["kind"];
  readonly still: boolean;
  readonly durationSeconds: number;
  positionSeconds: number;
  /** How far it could play with its door shut. */
  bufferedToSeconds: number;
  doing: "waiting" | "playing" | "paused";
}

/** A window and the player in it. Its scripts may hang while the film goes on from its buffer. */
export class Page {
  readonly connectionId: string;
  player: Player | null = null;
  hungUntilMs = 0;
  /** It works, but what it says arrives late. */
  silentUntilMs = 0;
  private readonly bufferSeconds: number;

  constructor(connectionId: string, bufferSeconds: number) {
    this.connectionId = connectionId;
    this.bufferSeconds = bufferSeconds;
  }

  responds(trueMs: number): boolean {
    return trueMs >= this.hungUntilMs;
  }

  speaks(trueMs: number): boolean {
    return this.responds(trueMs) && trueMs >= this.silentUntilMs;
  }

  /** Its buffer is filled from the door as quickly as it can take it. */
  fill(doorOpen: boolean): void {
    const { player } = this;
    if (!player || !doorOpen) return;
    const ahead = Math.min(player.positionSeconds + this.bufferSeconds, player.durationSeconds);
    player.bufferedToSeconds = Math.max(player.bufferedToSeconds, ahead);
  }

  /** Plays what it can. Answers with the seconds that were really seen. */
  play(seconds: number, doorOpen: boolean): number {
    const { player } = this;
    if (!player || player.still || player.doing === "paused") return 0;
    this.fill(doorOpen);
    if (player.doing === "waiting") return 0;
    const seen = Math.max(0, Math.min(seconds, player.bufferedToSeconds - player.positionSeconds));
    player.positionSeconds += seen;
    return seen;
  }

  get isAtEnd(): boolean {
    return this.player !== null && this.player.positionSeconds >= this.player.durationSeconds;
  }

  get isStarved(): boolean {
    return this.player !== null && this.player.positionSeconds >= this.player.bufferedToSeconds;
  }

  empty(): void {
    this.player = null;
  }

  /** Made anew: nothing is left of what hung or was held. */
  reload(): void {
    this.empty();
    this.hungUntilMs = 0;
    this.silentUntilMs = 0;
  }
}
