import type { Change, Decision } from "@main/features/limits/ledger/change";
import type { Account, Ledger, Now, Offers, StartableVideo } from "@main/features/limits/ledger/ledger";
import type { Book, LedgerKeeper } from "@main/features/limits/ledger-keeper.service";
import { openLedger } from "@main/features/limits/open-ledger.service";
import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import { momentAt } from "@main/features/limits/ledger/moment.policy";
import { secondsToday, ticketsToday } from "@main/features/limits/rules/budgets.policy";
import type { Moment, Used } from "@main/features/limits/rules/moment";
import { confirmEmpty, endPlay, reportPlay } from "@main/features/limits/ledger/follow.policy";
import { openAccount } from "@main/features/limits/ledger/household.policy";
import { doorOpen } from "@main/features/limits/ledger/session.policy";
import { stopAll, stopPage, tickSessions } from "@main/features/limits/ledger/tick.policy";
import { sleptBetween } from "@main/platform/power";
import type { HouseholdTime } from "@shared/model/household";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import { isAllowedContent } from "../truth/true-rules";
import { Truth } from "../truth/truth";
import { type Film, films, filmOf } from "./films";
import { type Disk, MemoryDisk } from "./memory-store";
import { Page, type Player } from "./page";
import { TrueClock } from "./true-clock";

export interface HouseFacts {
  readonly startMs: number;
  readonly time: HouseholdTime;
  readonly policies: readonly LimitsPolicy[];
  readonly tellsSynchronised: boolean;
  readonly bufferSeconds: number;
  /** Does the tick come before the pages' reports of the same second? */
  readonly tickFirst: boolean;
  /** A second of the timer in true milliseconds. */
  readonly tickMs: number;
}

export interface Watching {
  /** Something has become durable, before it is believed. */
  beforeHearing(house: House, change: Change): void;
  /** What one command means to write, beside what the passing of time has written. */
  onWriting(house: House, actors: ReadonlySet<string> | "everybody", changes: readonly Change[]): void;
  /** A second has passed, with its reports and its tick. */
  onSecond(house: House): void;
}

/** A household as it truly is: its machine, its windows, its viewers. Drives the commands as the service does. */
export class House {
  readonly facts: HouseFacts;
  readonly clock: TrueClock;
  readonly truth: Truth;
  readonly disk: Disk;
  readonly pages: readonly Page[];
  readonly offers: Offers;
  keeper: LedgerKeeper;
  /** True time of the last sleep or restart that stopped whatever ran. */
  interruptedMs = Number.NEGATIVE_INFINITY;
  /** How far accounting time lay ahead of the true time when it was last taken from the wall. */
  anchorErrorMs = 0;
  /** True time of the last thing that a child did to the player of a token. */
  readonly actedMs = new Map<string, number>();
  /** Monotonic time at which the page of a token was last heard. */
  readonly heardMs = new Map<string, number>();
  /** Accounting time since which a child's player has been watched out of hours. */
  readonly outSinceMs = new Map<string, number>();
  /** Accounting time as it is when nothing pulls at it. */
  private passedMs: number;
  /** How late this tick comes; it judges no lease then. */
  lateMs = 0;
  private seen: { ledger: Ledger; now: Now; trueMs: number; wallErrorMs: number; synchronised: string } | null = null;
  /** Accounts that were found to be what the journal says. */
  readonly alike = new WeakMap<Account, Account>();
  private readonly said = new Set<string>();
  private readonly notes: { what: string; trueMs: number; wallMs: number }[] = [];
  private readonly durableTokens = new Set<string>();
  private again: Ledger;
  private replayedEntries = 0;
  private readonly watching: Watching;
  private last;
  private tokens = 0;

  constructor(facts: HouseFacts, watching: Watching, makeDisk = (onDurable: (c: readonly Change[]) => void): Disk => new MemoryDisk(onDurable)) {
    this.facts = facts;
    this.watching = watching;
    this.passedMs = facts.startMs;
    this.clock = new TrueClock(facts.startMs, facts.tellsSynchronised);
    this.truth = new Truth(facts.time);
    this.disk = makeDisk((changes) => this.hear(changes));
    this.pages = ["tv", "tablet"].map((name) => new Page(name, facts.bufferSeconds));
    this.offers = {
      hasFreeProgramme: (id) => films.some((film) => film.free && this.isShown(id, film.videoId)),
      isShown: (id, videoId) => this.isShown(id, videoId),
      isAllowed: (id, videoId) => this.isShown(id, videoId),
      isAllowed: (id, videoId) => this.isShown(id, videoId),
    };
    this.keeper = this.open();
    this.again = this.ledger;
    this.replayedEntries = this.disk.journal.length;
    this.last = this.clock.read();
    facts.policies.forEach((policy, index) => {
      const id = `child-${index}`;
      this.write([id], ({ now }) => openAccount(now, id, false, policy));
    });
  }

  private isShown(id: string, videoId: number): boolean {
    const { policy } = this.truth.children.get(id) ?? { policy: defaultPolicy };
    return isAllowedContent(policy, filmOf(videoId));
  }

  private open(): LedgerKeeper {
    const { clock, disk } = this;
    return openLedger({
      store: disk,
      clock: {
        wallMs: () => clock.wallMs,
        uptimeMs: () => clock.uptimeMs,
        monotonicMs: () => clock.monotonicMs,
        bootId: `boot-${clock.boots}`,
        read: () => clock.read(),
      },
      firstTime: this.facts.time,
      transaction: (steps) => disk.transaction(steps),
      record: () => undefined,
    }).keeper;
  }

  private hear(changes: readonly Change[]): void {
    for (const change of changes) {
      this.watching.beforeHearing(this, change);
      this.truth.hear(change);
      if (change.kind === "session.replaced") this.durableTokens.add(change.session.token);
      if (change.kind === "clock.corrected") this.anchorErrorMs = change.atMs - this.clock.trueMs;
    }
  }

  get ledger(): Ledger {
    return this.read().ledger;
  }

  get nowMs(): number {
    return this.read().now.ms;
  }

  /** Asks the keeper anew only where time has passed, a clock was set or something was written. */
  private read(): { readonly ledger: Ledger; readonly now: Now } {
    const { trueMs, wallErrorMs, synchronised } = this.clock;
    const same = this.seen?.trueMs === trueMs && this.seen.wallErrorMs === wallErrorMs;
    if (this.seen && same && this.seen.synchronised === synchronised) return this.seen;
    this.seen = { ...this.keeper.read(), trueMs, wallErrorMs, synchronised };
    return this.seen;
  }

  /** A child by number: those of the house first, then whatever guests there are. */
  who(index: number): string {
    const ids = [...this.truth.children.keys()];
    return ids[index % ids.length] ?? "child-0";
  }

  note(what: string): void {
    this.notes.push({ what, trueMs: this.clock.trueMs, wallMs: this.clock.wallMs });
  }

  /** What happened, with the true time and what the wall clock said. */
  diary(): string {
    const line = ({ what, trueMs, wallMs }: (typeof this.notes)[number]) =>
      `  ${new Date(trueMs).toISOString()}  wall ${new Date(wallMs).toISOString()}  ${what}`;
    const changed = ([field, value]: [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(defaultPolicy[field as keyof LimitsPolicy]);
    const policies = this.facts.policies.map((policy) =>
      Object.fromEntries(Object.entries(policy).filter(changed)),
    );
    return [`FACTS ${JSON.stringify({ ...this.facts, policies })}`, ...this.notes.map(line)].join("\n");
  }

  newToken(): string {
    this.tokens += 1;
    return `token-${this.tokens}`;
  }

  /** One command of these children, or of everybody. */
  decide<A>(actors: readonly string[] | "everybody", decide: (book: Book) => Decision<A>): A {
    try {
      return this.keeper.transact((book) => {
        const { changes, answer } = decide(book);
        this.watching.onWriting(this, actors === "everybody" ? actors : new Set<string>(actors), changes);
        book.write(changes);
        return answer;
      });
    } finally {
      this.seen = null;
    }
  }

  write(actors: readonly string[] | "everybody", change: (book: Book) => readonly Change[]): void {
    this.decide(actors, (book) => ({ changes: change(book), answer: undefined }));
  }

  /** One second: what plays is seen, pages report, main ticks. */
  passSecond(ms = this.facts.tickMs): void {
    this.lateMs = 0;
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

  /** Main is stuck: the pages go on. */
  stall(seconds: number): void {
    const { ledger, now } = this.read();
    for (let second = 1; second <= seconds; second++) this.see(ledger, now.ms + second * 1000, 1000);
    this.truth.slipAll(Math.max(1, Math.ceil(seconds / 5)));
    this.lateMs = seconds * 1000;
    this.comeRound();
  }

  private pass(ms: number): void {
    const { ledger, now } = this.read();
    this.see(ledger, now.ms + ms, ms);
  }

  /** What viewers see while time passes; doors are as main last left them. */
  private see(ledger: Ledger, untilMs: number, ms: number): void {
    this.clock.pass(ms);
    this.passedMs = untilMs;
    for (const page of this.pages) {
      const { player } = page;
      const seen = page.play(ms / 1000, player !== null && this.isDoorOpen(ledger, player.token));
      if (player && seen > 0) this.truth.see(player, seen, this.passedMs);
    }
  }

  /** What the engine says of the day's tickets and the least of all minutes. */
  remainsOf(id: string): { tickets: number; seconds: number } {
    const moment = this.momentOf(id);
    const infinite = Number.POSITIVE_INFINITY;
    return { tickets: ticketsToday(moment).left ?? infinite, seconds: secondsToday(moment).left ?? infinite };
  }

  usedBy(id: string): Used {
    return this.momentOf(id).used;
  }

  /** Seconds of counted programmes that are in a session yet. */
  unsettledOf(id: string): number {
    let sum = 0;
    for (const { kind, seats, playedSeconds } of this.ledger.sessions.values())
      if (kind === "programme" && seats.some(({ profileId }) => profileId === id)) sum += playedSeconds;
    return sum;
  }

  private momentOf(id: string): Moment {
    const { ledger, now } = this.read();
    return momentAt(ledger, id, now.ms);
  }

  /** Was it said for the first time? */
  isNews(what: string): boolean {
    const news = !this.said.has(what);
    this.said.add(what);
    return news;
  }

  /** As the journal alone makes it. */
  replayed(): Ledger {
    const { journal } = this.disk;
    this.again = applyChanges(this.again, journal.slice(this.replayedEntries));
    this.replayedEntries = journal.length;
    return this.again;
  }

  /** The tokens that the disk knows. */
  isOnDisk(token: string): boolean {
    return this.durableTokens.has(token);
  }

  /** A page that cannot hear plays on for so long until it is made to load anew. */
  hangMs({ token }: Player): number {
    const page = this.pages.find(({ player }) => player?.token === token);
    return page?.responds(this.clock.trueMs) ? 0 : 4000;
  }

  /** Whose plays this window holds, as main knows: it shows one at a time. */
  before({ connectionId }: Page): string[] {
    return [...this.ledger.sessions.values()]
      .filter((session) => session.connectionId === connectionId)
      .flatMap(({ seats }) => seats.map(({ profileId }) => profileId));
  }

  startable(id: string, film: Film): StartableVideo {
    const { videoId, durationSeconds, free } = film;
    const last = [...(this.truth.children.get(id)?.plays.values() ?? [])].findLast((play) => play.videoId === videoId);
    const positionSeconds = last?.positionSeconds ?? 0;
    return { videoId, durationSeconds, positionSeconds, free, contentAllowed: this.isShown(id, videoId) };
  }

  isDoorOpen(ledger: Ledger, token: string): boolean {
    return doorOpen(ledger.sessions.get(token), this.clock.monotonicMs);
  }

  private msToNextEnd(): number {
    let first = Number.POSITIVE_INFINITY;
    for (const { player } of this.pages) {
      if (player?.doing !== "playing") continue;
      const left = player.durationSeconds - player.positionSeconds;
      if (left > 0) first = Math.min(first, left * 1000);
    }
    return first;
  }

  private endFinished(): void {
    for (const page of this.pages)
      if (page.isAtEnd && page.player?.doing === "playing" && page.speaks(this.clock.trueMs)) this.end(page, "completed");
  }

  /** What the page says of its player now. */
  report(page: Page): void {
    const { player } = page;
    if (!player || !page.speaks(this.clock.trueMs)) return;
    if (player.doing === "playing" && page.isStarved && !page.isAtEnd) player.doing = "waiting";
    const { token, positionSeconds, doing: state } = player;
    this.heardMs.set(token, this.clock.monotonicMs);
    const { open } = this.decide(player.profileIds, ({ ledger, now }) =>
      reportPlay(ledger(), now, { token, positionSeconds, state }),
    );
    if (!open) this.emptied(page, player);
  }

  end(page: Page, reason: "completed" | "left" | "failed"): void {
    const { player } = page;
    if (!player) return;
    const { token, positionSeconds } = player;
    page.empty();
    const answer = this.decide(player.profileIds, ({ ledger, now }) =>
      endPlay(ledger(), now, { token, positionSeconds, reason }),
    );
    if (!answer.open) this.confirm(player);
  }

  /** The page has heard that its play is over. */
  private emptied(page: Page, player: Player): void {
    page.empty();
    this.confirm(player);
  }

  confirm({ token, profileIds }: Player): void {
    this.write(profileIds, ({ ledger, now }) => confirmEmpty(ledger(), now, token));
  }

  tick(): void {
    const reading = this.clock.read();
    const slept = sleptBetween(this.last, reading);
    this.last = reading;
    if (this.ledger.sessions.size > 0) {
      if (slept) this.stopAll();
      this.write("everybody", ({ ledger, now }) => tickSessions(ledger(), now, this.offers));
    }
    this.tellPages();
  }

  stopAll(): void {
    this.write("everybody", ({ ledger, now }) => stopAll(ledger(), now));
  }

  /** Pages hear that their plays have ended; one that does not answer is made to load anew. */
  tellPages(): void {
    for (const page of this.pages) {
      const { player } = page;
      if (!player) continue;
      const session = this.ledger.sessions.get(player.token);
      if (session && !session.closing) continue;
      if (page.responds(this.clock.trueMs)) this.emptied(page, player);
      else if (!session || session.closing?.reloaded) this.losePage(page);
    }
  }

  /** Its window loads anew or is gone, and its connection with it. */
  losePage(page: Page): void {
    const { player, connectionId } = page;
    page.reload();
    const profileIds = player?.profileIds ?? [];
    this.write(profileIds, ({ ledger, now }) => stopPage(ledger(), now, connectionId));
  }

  /** Time passes and nobody watches. Main ticks and paused pages report, as seldom as makes no difference. */
  idle(ms: number): void {
    for (const page of this.pages) if (page.player && page.player.doing !== "paused") this.setDoing(page, "paused");
    let left = ms;
    while (left > 1000 && !this.isQuiet()) {
      this.passSecond(1000);
      left -= 1000;
    }
    while (left > 0) {
      const step = Math.min(left, this.ledger.sessions.size > 0 ? 30_000 : 4 * 3_600_000);
      left -= step;
      this.clock.pass(step);
      for (const page of this.pages) this.report(page);
      this.tick();
    }
    this.watching.onSecond(this);
  }

  /** Only players that are paused are left, and their pages say so. */
  private isQuiet(): boolean {
    const paused = this.pages.flatMap((page) =>
      page.player?.doing === "paused" && page.speaks(this.clock.trueMs) ? [page.player.token] : [],
    );
    return [...this.ledger.sessions.keys()].every((token) => paused.includes(token));
  }

  setDoing(page: Page, doing: Player["doing"]): void {
    const { player } = page;
    if (!player) return;
    player.doing = doing;
    this.actedMs.set(player.token, this.clock.trueMs);
    this.report(page);
  }

  /** The process is gone at once; a page may go on for a moment until it misses its main process. */
  crash(afterlifeMs: number, downMs: number): void {
    this.truth.slipAll();
    this.clock.pass(afterlifeMs);
    for (const page of this.pages) {
      const { player } = page;
      const seen = page.play(afterlifeMs / 1000, false);
      if (player && seen > 0) this.truth.see(player, seen, this.passedMs + afterlifeMs);
      page.reload();
    }
    this.clock.pass(downMs);
  }

  /** A new process, in the same boot or in a new one. */
  restart(rebooted: boolean): void {
    this.disk.reopen();
    this.heardMs.clear();
    this.outSinceMs.clear();
    this.keeper = this.open();
    this.seen = null;
    this.last = this.clock.read();
    this.interruptedMs = this.clock.trueMs;
    if (rebooted) {
      this.anchorErrorMs = this.nowMs - this.clock.trueMs;
      if (Math.abs(this.anchorErrorMs) > 1000 || this.clock.wallErrorMs !== 0) this.truth.wrongBoots += 1;
    }
    this.tick();
  }
}
