import { randomInt } from "node:crypto";
import { findPinWeakness } from "../features/parent/pin.policy";

/** A random six-digit PIN that the household's own rules accept. */
export function chooseDemoPin(random: () => number = () => randomInt(1_000_000)): string {
  for (;;) {
    const pin = String(random()).padStart(6, "0");
    if (!findPinWeakness(pin)) return pin;
  }
}
