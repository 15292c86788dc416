import type * as fc from "fast-check";
import type { Watch } from "../invariants/watch-all";
import { crash, restart } from "../world/fates";
import type { House } from "../world/house";
import { PowerCut } from "../world/memory-store";

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
    house.diary.note(this.title);
    try {
      watch.begin(house);
      this.attempt(house);
      watch.end(house);
    } catch (error) {
      throw new Error(`${describe(error)}\n${house.diary.toString()}`, { cause: error });
    }
  }

  private attempt(house: House): void {
    try {
      this.happen(house);
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
      house.diary.note(`… and the power goes ${error.message}`);
      crash(house, 0, 5000);
      restart(house, false);
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
  return error instanceof Error
    ? `${error.message}\n${error.stack?.split("\n    at ").slice(1, 6).join("\n  ")}`
    : String(error);
}
