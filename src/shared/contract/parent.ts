import * as z from "zod";
import { ParentSession, Pin, PinWeakness, RecoveryCode, UnlockOutcome } from "../model/parent";
import { asChild, asParent, onFirstRun } from "./access";

const WEAK_PIN = {
  status: 422,
  message: "This PIN is too easy to guess",
  data: z.object({ weakness: PinWeakness }),
} as const;
const PINS_DIFFER = { status: 422, message: "The two PINs are not the same" } as const;

export const parent = {
  session: asChild.output(ParentSession),
  /** Sets the household's first PIN and unlocks this connection. The recovery code is shown this once. */
  createPin: onFirstRun
    .input(z.object({ pin: Pin, repeated: Pin }))
    .output(z.object({ recoveryCode: RecoveryCode }))
    .errors({ WEAK_PIN, PINS_DIFFER }),
  unlock: asChild.input(z.object({ pin: Pin })).output(UnlockOutcome),
  /** A recovery code works once: it sets the new PIN, unlocks, and a new code takes its place. */
  recover: asChild
    .input(z.object({ recoveryCode: RecoveryCode, pin: Pin, repeated: Pin }))
    .output(UnlockOutcome.extend({ recoveryCode: RecoveryCode.nullable() }))
    .errors({ WEAK_PIN, PINS_DIFFER }),
  lock: asChild.output(ParentSession),
  /** Keeps the session open while the parent is at work on the screen. */
  stay: asParent.output(ParentSession),
};
