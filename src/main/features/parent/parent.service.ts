import type { PinWeakness, UnlockOutcome } from "@shared/model/parent";
import type { Connection } from "../../database/connection";
import type { Clock } from "../../platform/clock";
import { findParentPin, insertParentPin, type ParentPin, replaceParentPin } from "./parent.repository";
import { findPinWeakness, remainingRestSeconds } from "./pin.policy";
import { createRecoveryCode, createSalt, hashPin, hashRecoveryCode, sameHash } from "./secrets";

export class WeakPin extends Error {
  readonly weakness: PinWeakness;
  constructor(weakness: PinWeakness) {
    super(`the PIN is too easy to guess: ${weakness}`);
    this.weakness = weakness;
  }
}
export class PinsDiffer extends Error {}
export class PinExists extends Error {}

export interface Attempt {
  readonly right: boolean;
  readonly restSeconds: number;
  /** This very try was one too many; later ones meet the same rest. */
  readonly restBegan: boolean;
}

/** The ways through the backstage door, each for one connection. All throw what ParentService throws. */
export interface WaysBackstage {
  createPin(connectionId: string, pin: string, repeated: string): Promise<{ recoveryCode: string }>;
  unlock(connectionId: string, pin: string): Promise<UnlockOutcome>;
  recover(
    connectionId: string,
    recoveryCode: string,
    pin: string,
    repeated: string,
  ): Promise<UnlockOutcome & { recoveryCode: string | null }>;
}

export interface ParentService {
  needsFirstRun(): boolean;
  /** Returns the recovery code, which is kept only as a hash. Throws PinExists, PinsDiffer, WeakPin. */
  createPin(pin: string, repeated: string): Promise<string>;
  /** Counts the attempt on disk before it looks at the PIN. One at a time, for all windows together. */
  tryPin(pin: string): Promise<Attempt>;
  /** A right code sets the new PIN and is replaced by a new code. Throws PinsDiffer, WeakPin. */
  tryRecoveryCode(
    code: string,
    pin: string,
    repeated: string,
  ): Promise<Omit<Attempt, "restBegan"> & { newCode: string | null }>;
}

export function createParentService(db: Connection, clock: Clock): ParentService {
  let queue: Promise<unknown> = Promise.resolve();

  /** Two windows must not have two guesses in the air on one count. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }
  const rest = (stored: ParentPin) =>
    remainingRestSeconds({ ...stored, bootId: clock.bootId, uptimeMs: clock.uptimeMs() });

  async function freshSecrets(pin: string, recoveryCode: string) {
    const salt = createSalt();
    const hash = await hashPin(pin, salt);
    return {
      salt,
      hash,
      recoveryHash: hashRecoveryCode(recoveryCode),
      changedAtMs: clock.wallMs(),
      ...noFailures,
    };
  }
  async function evaluate(pin: string, stored: ParentPin): Promise<Attempt> {
    replaceParentPin(db, {
      failedAttempts: stored.failedAttempts + 1,
      lastFailedBootId: clock.bootId,
      lastFailedUptimeMs: clock.uptimeMs(),
    });
    const right = sameHash(await hashPin(pin, stored.salt), stored.hash);
    if (right) replaceParentPin(db, noFailures);
    const restSeconds = rest(findParentPin(db) ?? stored);
    return { right, restSeconds, restBegan: restSeconds > 0 };
  }
  return {
    needsFirstRun: () => findParentPin(db) === undefined,
    createPin: (pin, repeated) =>
      inTurn(async () => {
        if (findParentPin(db)) throw new PinExists();
        refuseBadPin(pin, repeated);
        const recoveryCode = createRecoveryCode();
        insertParentPin(db, await freshSecrets(pin, recoveryCode));
        return recoveryCode;
      }),
    tryPin: (pin) =>
      inTurn(async () => {
        const stored = findParentPin(db);
        if (!stored) return { right: false, restSeconds: 0, restBegan: false };
        const restSeconds = rest(stored);
        return restSeconds > 0 ? { right: false, restSeconds, restBegan: false } : evaluate(pin, stored);
      }),
    tryRecoveryCode: (code, pin, repeated) =>
      inTurn(async () => {
        refuseBadPin(pin, repeated);
        const stored = findParentPin(db);
        const right = stored !== undefined && sameHash(hashRecoveryCode(code), stored.recoveryHash);
        if (!right) return { right, restSeconds: stored ? rest(stored) : 0, newCode: null };
        const newCode = createRecoveryCode();
        replaceParentPin(db, await freshSecrets(pin, newCode));
        return { right, restSeconds: 0, newCode };
      }),
  };
}

const noFailures = { failedAttempts: 0, lastFailedBootId: "", lastFailedUptimeMs: 0 };

function refuseBadPin(pin: string, repeated: string): void {
  if (pin !== repeated) throw new PinsDiffer();
  const weakness = findPinWeakness(pin);
  if (weakness) throw new WeakPin(weakness);
}
