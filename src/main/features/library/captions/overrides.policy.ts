import type { CueText } from "./cue-text.policy";

/** What a brace of SubStation's says besides emphasis; undefined where it says nothing of it. */
export interface Overrides {
  readonly top?: boolean | undefined;
  /** What follows are the lines of a drawing and no words. */
  readonly drawing?: boolean | undefined;
}

/** Reads the orders of a brace, `\an8\i1\fs20`, without the brace; all but a few have to do with looks alone. */
export function applyOverrides(orders: string, cue: CueText): Overrides {
  let found: Overrides = {};
  for (const order of orders.split("\\")) {
    const [, name = "", digits = ""] = /^(an|a|i|b|u|p|r)(\d{0,4})(?:\s|$)/.exec(order) ?? [];
    const value = Number(digits);
    if (name === "i" || name === "b" || name === "u") cue.emphasise(name, value > 0);
    else if (name === "an") found = { ...found, top: isTopOfNumpad(value) };
    else if (name === "a") found = { ...found, top: isTopOfLegacy(value) };
    else if (name === "p") found = { ...found, drawing: value > 0 };
    else if (order.startsWith("r")) cue.reset();
  }
  return found;
}

/** Alignments as the keys of a number pad lie: 7, 8 and 9 are the upper ones. */
export const isTopOfNumpad = (alignment: number): boolean => alignment >= 7 && alignment <= 9;

/** In the older format 1 to 3 are at the foot, and 4 more are at the top. */
export const isTopOfLegacy = (alignment: number): boolean => alignment >= 5 && alignment <= 7;
