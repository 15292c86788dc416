import type { Ledger } from "./ledger/ledger";

/** A play is open as long as somebody sits before its player: one without a lease would be watched for nothing. */
export function openPlaysWithoutLease(ledger: Ledger): number[] {
  const leased = new Set(
    [...ledger.sessions.values()].flatMap(({ seats }) => seats.map(({ playId }) => playId)),
  );
  return [...ledger.accounts.values()]
    .flatMap(({ plays }) => [...plays.values()])
    .filter(({ id, endedMs }) => endedMs === null && !leased.has(id))
    .map(({ id }) => id);
}
