import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import type { HouseFacts } from "./house-facts";
import type { TrueClock } from "./true-clock";

interface Line {
  readonly what: string;
  readonly trueMs: number;
  readonly wallMs: number;
}

/** What happened in a house, to be read when something was found. */
export class Diary {
  private readonly facts: HouseFacts;
  private readonly clock: TrueClock;
  private readonly lines: Line[] = [];

  constructor(facts: HouseFacts, clock: TrueClock) {
    this.facts = facts;
    this.clock = clock;
  }

  note(what: string): void {
    const { trueMs, wallMs } = this.clock;
    this.lines.push({ what, trueMs, wallMs });
  }

  /** With the true time and what the wall clock said. */
  toString(): string {
    const policies = this.facts.policies.map(inShort).map((policy) => `  ${JSON.stringify(policy)}`);
    const { policies: _policies, ...house } = this.facts;
    const happened = this.lines.map(
      ({ what, trueMs, wallMs }) => `  ${inWords(trueMs)}  wall ${inWords(wallMs)}  ${what}`,
    );
    return [JSON.stringify(house), "children:", ...policies, "what happened:", ...happened].join("\n");
  }
}

/** What differs from the defaults. */
function inShort(policy: LimitsPolicy): Partial<LimitsPolicy> {
  const changed = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(defaultPolicy[field as keyof LimitsPolicy]);
  return Object.fromEntries(Object.entries(policy).filter(changed));
}

function inWords(ms: number): string {
  return new Date(ms).toISOString();
}
