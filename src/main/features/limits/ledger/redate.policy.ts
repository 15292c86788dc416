import type { Grant } from "@shared/model/grant";
import { addUsage, unused } from "./account.policy";
import type { Account, AccountPause, DayUsage } from "./ledger";

/** Whatever belongs to days after `day` belongs to it: nothing is gained by a clock that was ahead. */
export function redateAccount(account: Account, day: string, fromMs: number, toMs: number): Account {
  const shift = (ms: number) => ms + toMs - fromMs;
  const usage = new Map<string, DayUsage>();
  for (const [used, amount] of account.usage) {
    const target = used > day ? day : used;
    usage.set(target, addUsage(usage.get(target) ?? unused, amount));
  }
  return {
    ...account,
    usage,
    pause: account.pause && redatePause(account.pause, toMs, shift),
    grants: account.grants.map((grant) =>
      grant.accountingDay > day || grant.grantedAtMs > toMs
        ? redateGrant(grant, { day, fromMs, toMs })
        : grant,
    ),
    plays: new Map(
      [...account.plays].map(([id, play]) => [id, play.day > day ? { ...play, day } : play] as const),
    ),
    rest: { ...account.rest, lastPlayedMs: Math.min(account.rest.lastPlayedMs, toMs) },
  };
}

function redatePause(pause: AccountPause, toMs: number, shift: (ms: number) => number): AccountPause {
  if (pause.setAtMs <= toMs) return pause;
  return { setAtMs: toMs, untilMs: pause.untilMs === null ? null : shift(pause.untilMs) };
}

/** Of a later day, or made later than it is now: it goes on from now as it would have from then. */
export function redateGrant(
  grant: Grant,
  { day, fromMs, toMs }: { day: string; fromMs: number; toMs: number },
): Grant {
  const shift = (ms: number) => ms + toMs - fromMs;
  const { accountingDay, draft, grantedAtMs } = grant;
  return {
    ...grant,
    accountingDay: accountingDay > day ? day : accountingDay,
    grantedAtMs: shift(grantedAtMs),
    draft: draft.kind === "open-until" ? { ...draft, untilMs: shift(draft.untilMs) } : draft,
  };
}
