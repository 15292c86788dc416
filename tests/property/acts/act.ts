import type * as fc from "fast-check";
import type { Watch } from "../invariants/watch-all";
import { PowerCut } from "../world/memory-store";
import type { House } from "../world/house";

/** Something that happens in the house, and whatever follows of it; then every invariant is looked at. */
export class Act implements fc.Command<Watch, House> {
  private readonly title: string;
  private readonly happen: (house: House) => void;

  constructor(title: string, happen: (house: House) => void) {
    this.title = title;
    this.happen = happen;
  }

  check(): boolean {
    return true;
  }

  run(watch: Watch, house: House): void {
    house.note(this.title);
    try {
      watch.begin(house);
      this.attempt(house);
      if ((globalThis as any).DBG) { const t=[...house.ledger.sessions.values()].map(x=>`${x.token} ${x.connectionId} ${x.kind} ${x.still?"still":""} ${x.state} played ${x.playedSeconds} paid ${x.paidSeconds} heard ${x.heardMs} to ${x.chargedToMs} ${x.seats.map(z=>z.profileId)}`); house.note("      " + JSON.stringify(t)+ JSON.stringify(house.pages.map(p=>[p.player, p.silentUntilMs-house.clock.trueMs])) + [...house.truth.children.values()].map(c=>`${c.id} seen ${c.seenSeconds} charged ${c.chargedSeconds}`)); }
      watch.end(house);
    } catch (error) {
      throw new Error(`${describe(error)}\n${house.diary()}`, { cause: error });
    }
  }

  private attempt(house: House): void {
    try {
      this.happen(house);
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
      house.note(`… and the power goes ${error.message}`);
      house.crash(0, 5000);
      house.restart(false);
    }
  }

  /** The same, with the power gone at its first commit. */
  cutOff(when: "before-commit" | "after-commit"): Act {
    return new Act(`${this.title}, cut off ${when}`, (house) => {
      house.disk.cutPower(when);
      try {
        this.happen(house);
      } finally {
        house.disk.cutPower(null);
      }
    });
  }

  toString(): string {
    return this.title;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack?.split("\n    at ").slice(1, 6).join("\n  ")}` : String(error);
}
