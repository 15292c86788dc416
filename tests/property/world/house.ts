import type { Change } from "@main/features/limits/ledger/change";
import { confirmEmpty, endPlay, reportPlay } from "@main/features/limits/ledger/follow.policy";
import { openAccount } from "@main/features/limits/ledger/household.policy";
import type { Ledger, Offers, StartableVideo } from "@main/features/limits/ledger/ledger";
import { doorOpen } from "@main/features/limits/ledger/session.policy";
import { stopPage } from "@main/features/limits/ledger/stop.policy";
import { defaultPolicy } from "@shared/model/limits-policy";
import { isAllowedContent } from "../truth/true-rules";
import { Truth } from "../truth/truth";
import { Diary } from "./diary";
import { type Film, filmOf, films } from "./films";
import type { HouseFacts } from "./house-facts";
import { type Actors, MainProcess } from "./main-process";
import { type Disk, MemoryDisk } from "./memory-store";
import { Page, type Player } from "./page";
import { TrueClock } from "./true-clock";
import { Witness } from "./witness";

export type MakeDisk = (onDurable: (changes: readonly Change[]) => void) => Disk;

export interface Watching {
  /** Something has become durable, before it is believed. */
  beforeHearing(house: House, change: Change): void;
  onWriting(house: House, actors: Actors, changes: readonly Change[]): void;
  /** A second has passed, with its reports and its tick. */
  onSecond(house: House): void;
}

const inMemory: MakeDisk = (onDurable) => new MemoryDisk(onDurable);

/** A household as it truly is: its clocks, its windows and who sits before them. */
export class House {
  readonly facts: HouseFacts;
  readonly clock: TrueClock;
  readonly truth: Truth;
  readonly disk: Disk;
  readonly main: MainProcess;
  readonly pages: readonly Page[];
  readonly offers: Offers;
  readonly witness = new Witness();
  readonly diary: Diary;
  readonly watching: Watching;
  /** Accounting time, as far as it has passed for those who watch. */
  passedMs: number;
  private tokens = 0;

  constructor(facts: HouseFacts, watching: Watching, makeDisk = inMemory) {
    this.facts = facts;
    this.watching = watching;
    this.passedMs = facts.startMs;
    this.clock = new TrueClock(facts.startMs, facts.tellsSynchronised);
    this.diary = new Diary(facts, this.clock);
    this.truth = new Truth(facts.time);
    this.pages = ["tv", "tablet"].map((name) => new Page(name, facts.bufferSeconds));
    this.offers = this.makeOffers();
    this.disk = makeDisk((changes) => this.hear(changes));
    this.main = new MainProcess({
      clock: this.clock,
      disk: this.disk,
      offers: this.offers,
      firstTime: facts.time,
      onWriting: (actors, changes) => watching.onWriting(this, actors, changes),
    });
    for (const [index, policy] of facts.policies.entries()) {
      const id = `child-${index}`;
      this.main.write([id], ({ now }) => openAccount(now, id, false, policy));
    }
  }

  private makeOffers(): Offers {
    const isAllowed = (id: string, videoId: number) => this.isAllowed(id, videoId);
    const hasFreeProgramme = (id: string) =>
      films.some(({ free, videoId }) => free && isAllowed(id, videoId));
    return { hasFreeProgramme, isAllowed, isShown: isAllowed };
  }

  private isAllowed(id: string, videoId: number): boolean {
    return isAllowedContent(this.truth.children.get(id)?.policy ?? defaultPolicy, filmOf(videoId));
  }

  private hear(changes: readonly Change[]): void {
    for (const change of changes) {
      this.watching.beforeHearing(this, change);
      this.truth.hear(change);
      this.witness.hear(change, this.clock.trueMs);
    }
  }

  get ledger(): Ledger {
    return this.main.read().ledger;
  }

  get nowMs(): number {
    return this.main.read().now.ms;
  }

  /** A child by number: those of the house first, then whatever guests there are. */
  who(index: number): string {
    const ids = [...this.truth.children.keys()];
    return ids[index % ids.length] ?? "child-0";
  }

  newToken(): string {
    this.tokens += 1;
    return `token-${this.tokens}`;
  }

  /** One second: what plays is seen, pages report, main ticks. */
  passSecond(ms = this.facts.tickMs): void {
    this.witness.lateMs = 0;
    let left = ms;
    for (let first = this.msToNextEnd(); first < left; first = this.msToNextEnd()) {
      this.pass(first);
      left -= first;
      this.endFinished();
    }
    this.pass(left);
    this.comeRound();
  }

  /** What happens each second: pages report, main ticks. */
  comeRound(): void {
    this.endFinished();
    if (this.facts.tickFirst) this.tick();
    for (const page of this.pages) this.report(page);
    if (!this.facts.tickFirst) this.tick();
    this.watching.onSecond(this);
  }

  private pass(ms: number): void {
    const { ledger, now } = this.main.read();
    this.see(ledger, now.ms + ms, ms);
  }

  /** What viewers see while time passes; doors are as main last left them. */
  see(ledger: Ledger, untilMs: number, ms: number): void {
    this.clock.pass(ms);
    this.passedMs = untilMs;
    for (const page of this.pages) {
      const { player } = page;
      const seen = page.play(ms / 1000, player !== null && this.isDoorOpen(ledger, player.token));
      if (player && seen > 0) this.truth.see(player, seen, untilMs);
    }
  }

  isDoorOpen(ledger: Ledger, token: string): boolean {
    return doorOpen(ledger.sessions.get(token), this.clock.monotonicMs);
  }

  private msToNextEnd(): number {
    const playing = this.pages.flatMap(({ player }) => (player?.doing === "playing" ? [player] : []));
    const left = playing.map((player) => (player.durationSeconds - player.positionSeconds) * 1000);
    return Math.min(...left.filter((ms) => ms > 0));
  }

  private endFinished(): void {
    for (const page of this.pages)
      if (page.isAtEnd && page.player?.doing === "playing" && page.speaks(this.clock.trueMs))
        this.end(page, "completed");
  }

  /** What the page says of its player now. */
  report(page: Page): void {
    const { player } = page;
    if (!player || !page.speaks(this.clock.trueMs)) return;
    page.fill(this.isDoorOpen(this.ledger, player.token));
    if (player.doing === "playing" && page.isStarved && !page.isAtEnd) player.doing = "waiting";
    const { token, positionSeconds, doing: state } = player;
    this.witness.heardMs.set(token, this.clock.monotonicMs);
    const { open } = this.main.decide(player.profileIds, ({ ledger, now }) =>
      reportPlay(ledger(), now, { token, positionSeconds, state }),
    );
    if (!open) this.empty(page, player);
  }

  end(page: Page, reason: "completed" | "left" | "failed"): void {
    const { player } = page;
    if (!player) return;
    const { token, positionSeconds } = player;
    page.empty();
    const answer = this.main.decide(player.profileIds, ({ ledger, now }) =>
      endPlay(ledger(), now, { token, positionSeconds, reason }),
    );
    if (!answer.open) this.confirm(player);
  }

  /** The page has heard that its play is over. */
  private empty(page: Page, player: Player): void {
    page.empty();
    this.confirm(player);
  }

  confirm({ token, profileIds }: Player): void {
    this.main.write(profileIds, ({ ledger, now }) => confirmEmpty(ledger(), now, token));
  }

  tick(): void {
    this.main.tick();
    this.tellPages();
  }

  /** Pages hear that their plays have ended; one that does not answer is made to load anew. */
  tellPages(): void {
    for (const page of this.pages) {
      const { player } = page;
      if (!player) continue;
      const session = this.ledger.sessions.get(player.token);
      if (session && !session.closing) continue;
      if (page.responds(this.clock.trueMs)) this.empty(page, player);
      else if (!session || session.closing?.reloaded) this.losePage(page);
    }
  }

  /** Its window loads anew or is gone, and its connection with it. */
  losePage(page: Page): void {
    const { connectionId } = page;
    const theirs = this.playersOf(page);
    page.reload();
    this.main.write(theirs, ({ ledger, now }) => stopPage(ledger(), now, connectionId));
  }

  /** Whose plays this window holds, as main knows: it shows one at a time, and others may be ending. */
  playersOf({ connectionId }: Page): string[] {
    return [...this.ledger.sessions.values()]
      .filter((session) => session.connectionId === connectionId)
      .flatMap(({ seats }) => seats.map(({ profileId }) => profileId));
  }

  setDoing(page: Page, doing: Player["doing"]): void {
    const { player } = page;
    if (!player) return;
    player.doing = doing;
    this.witness.actedMs.set(player.token, this.clock.trueMs);
    this.report(page);
  }

  startable(id: string, { videoId, durationSeconds, free }: Film): StartableVideo {
    const plays = [...(this.truth.children.get(id)?.plays.values() ?? [])];
    const positionSeconds = plays.findLast((play) => play.videoId === videoId)?.positionSeconds ?? 0;
    return { videoId, durationSeconds, positionSeconds, free, contentAllowed: this.isAllowed(id, videoId) };
  }
}
