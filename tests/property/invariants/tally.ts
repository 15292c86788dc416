import type { Change } from "@main/features/limits/ledger/change";
import type { Verdict } from "@shared/model/limits";

/** What has come about in many runs: a model in which nothing happens proves nothing. */
export class Tally {
  readonly counts = new Map<string, number>();

  count(change: Change): void {
    this.add(change.kind);
    if (change.kind === "play.started") this.add(`started ${change.playKind}`);
    if (change.kind === "play.refunded") this.add(`refunded ${change.why}`);
    if (change.kind === "play.charged") this.add("seconds", change.seconds);
    if (change.kind !== "play.ended") return;
    this.add(`ended ${change.reason}`);
    if (change.rule) this.add(`ended by ${change.rule}`);
  }

  countVerdict(verdict: Verdict): void {
    this.add(verdict.allowed ? "allowed" : `refused by ${verdict.refusal.rule}`);
    if (!verdict.allowed && verdict.refusal.untilMs === null) this.add("refused for good");
  }

  private add(what: string, amount = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + amount);
  }
}
