import type { ParentSession, PinWeakness } from "@shared/model/parent";
import { procedures } from "../../access/procedures";
import { PinExists, PinsDiffer, type WaysBackstage, WeakPin } from "./parent.service";

export interface ParentActs extends WaysBackstage {
  lock(connectionId: string): ParentSession;
}

interface PinErrors {
  WEAK_PIN: (options: { data: { weakness: PinWeakness } }) => Error;
  PINS_DIFFER: () => Error;
  ALREADY_SET?: () => Error;
}

export function createParentRouter(acts: ParentActs) {
  const { parent } = procedures;
  return parent.router({
    session: parent.session.handler(({ context }) => context.connection.parentSession()),
    stay: parent.stay.handler(({ context }) => context.connection.parentSession()),
    createPin: parent.createPin.handler(({ context, input, errors }) =>
      typed(errors, () => acts.createPin(context.connection.id, input.pin, input.repeated)),
    ),
    unlock: parent.unlock.handler(({ context, input }) => acts.unlock(context.connection.id, input.pin)),
    recover: parent.recover.handler(({ context, input, errors }) =>
      typed(errors, () => acts.recover(context.connection.id, input.recoveryCode, input.pin, input.repeated)),
    ),
    lock: parent.lock.handler(({ context }) => acts.lock(context.connection.id)),
  });
}

async function typed<T>(errors: PinErrors, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WeakPin) throw errors.WEAK_PIN({ data: { weakness: error.weakness } });
    if (error instanceof PinsDiffer) throw errors.PINS_DIFFER();
    if (error instanceof PinExists && errors.ALREADY_SET) throw errors.ALREADY_SET();
    throw error;
  }
}
