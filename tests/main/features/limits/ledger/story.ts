import { usageOn } from "@main/features/limits/ledger/account.policy";
import { makeGrant, replacePolicy, takeBackGrant } from "@main/features/limits/ledger/household.policy";
import type { Session } from "@main/features/limits/ledger/ledger";
import { accountOf } from "@main/features/limits/ledger/moment.policy";
import type { GrantDraft } from "@shared/model/grant";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import { Watch } from "../../../../property/invariants/watch-all";
import { crash, idle, restart } from "../../../../property/world/fates";
import type { Film } from "../../../../property/world/films";
import { House } from "../../../../property/world/house";
import type { HouseFacts } from "../../../../property/world/house-facts";
import { begin, beginPlaceholder, beginPlaying, pageOf } from "../../../../property/world/viewers";

const second = 1000;

/** An evening as somebody would tell it, played with the real commands; every invariant is looked at on the way. */
export class Story {
  readonly house: House;

  constructor(at: string, policies: readonly Partial<LimitsPolicy>[], facts: Partial<HouseFacts> = {}) {
    const plain = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;
    this.house = new House(
      {
        ...{ startMs: Date.parse(at), time: plain, tellsSynchronised: true },
        ...{ bufferSeconds: 100_000, tickFirst: false, tickMs: second },
        policies: policies.map((policy) => ({ ...defaultPolicy, ...policy })),
        ...facts,
      },
      new Watch(),
    );
  }

  /** What the child gets to see: the programme, or a placeholder in its place. */
  start(film: Film, child: string | readonly string[] = "child-0", window = 0): Session["kind"] | undefined {
    const page = pageOf(this.house, window);
    begin(this.house, page, typeof child === "string" ? [child] : child, film);
    beginPlaying(this.house);
    return page.player?.kind;
  }

  startPlaceholder(child = "child-0"): { still: boolean } {
    const page = pageOf(this.house, 0);
    beginPlaceholder(this.house, page, child);
    beginPlaying(this.house);
    return { still: page.player?.still ?? false };
  }

  play(seconds: number): void {
    for (let passed = 0; passed < seconds; passed++) this.house.passSecond();
  }

  pause(window = 0): void {
    this.house.setDoing(pageOf(this.house, window), "paused");
  }

  resume(window = 0): void {
    this.house.setDoing(pageOf(this.house, window), "playing");
  }

  end(reason: "completed" | "left" | "failed", window = 0): void {
    this.house.end(pageOf(this.house, window), reason);
  }

  seekTo(seconds: number, window = 0): void {
    const { player } = pageOf(this.house, window);
    if (player) player.positionSeconds = seconds;
    this.house.report(pageOf(this.house, window));
  }

  /** Nobody watches until then. */
  waitUntil(at: string): void {
    idle(this.house, Date.parse(at) - this.house.clock.trueMs);
  }

  grant(draft: GrantDraft, profileId = "child-0"): number {
    return this.house.main.decide([profileId], ({ ledger, now }) =>
      makeGrant(ledger(), now, { profileId, draft, why: null }),
    ).id;
  }

  takeBack(grantId: number, profileId = "child-0"): void {
    this.house.main.decide([profileId], ({ ledger, now }) => takeBackGrant(ledger(), now, grantId));
  }

  limit(policy: Partial<LimitsPolicy>, profileId = "child-0"): void {
    const before = accountOf(this.house.ledger, profileId).policy;
    this.house.main.write([profileId], ({ now }) => replacePolicy(now, profileId, { ...before, ...policy }));
  }

  reboot(wallAt: string): void {
    const { house } = this;
    crash(house, 0, 60 * second);
    house.clock.reboot(Date.parse(wallAt) - house.clock.trueMs);
    restart(house, true);
  }

  get day(): string {
    return this.house.ledger.openDay;
  }

  used(child = "child-0", day = this.day) {
    return usageOn(accountOf(this.house.ledger, child), day);
  }

  /** Is something of the child's really to be seen? */
  isPlaying(window = 0): boolean {
    return pageOf(this.house, window).player?.doing === "playing";
  }
}
