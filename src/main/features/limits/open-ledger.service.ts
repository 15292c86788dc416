import type { HouseholdTime } from "@shared/model/household";
import { applyChanges } from "./ledger/apply.policy";
import { recover } from "./ledger/follow.policy";
import { openHousehold } from "./ledger/household.policy";
import type { Ledger } from "./ledger/ledger";
import { createLedgerKeeper, type LedgerKeeper, type LedgerKeeperPorts } from "./ledger-keeper.service";

export interface OpenLedgerPorts extends LedgerKeeperPorts {
  /** Of a household that is new. */
  readonly firstTime: HouseholdTime;
}

/** The household's ledger as it is on disk, what a killed process left in it settled; a new household's, else. */
export function openLedger(ports: OpenLedgerPorts): { keeper: LedgerKeeper; crashedPlays: number } {
  const loaded = ports.store.load();
  if (!loaded) return { keeper: createLedgerKeeper(found(ports), ports), crashedPlays: 0 };
  const crashedPlays = loaded.sessions.size;
  return { keeper: createLedgerKeeper(settleCrash(loaded, ports), ports), crashedPlays };
}

function found({ clock, firstTime, store, transaction }: OpenLedgerPorts): Ledger {
  const { changes, answer } = openHousehold(clock.read(), firstTime);
  transaction((tx) => store.commit(tx, changes, answer));
  return answer;
}

function settleCrash(loaded: Ledger, { store, transaction }: OpenLedgerPorts): Ledger {
  const changes = recover(loaded);
  const settled = applyChanges(loaded, changes);
  if (changes.length > 0) transaction((tx) => store.commit(tx, changes, settled));
  return settled;
}
