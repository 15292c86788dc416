import type { House } from "./house";

/** Main is stuck: the pages go on. */
export function stall(house: House, seconds: number): void {
  const { ledger, now } = house.main.read();
  for (let second = 1; second <= seconds; second++) house.see(ledger, now.ms + second * 1000, 1000);
  house.truth.slipAll(Math.max(1, Math.ceil(seconds / 5)));
  house.witness.lateMs = seconds * 1000;
  house.comeRound();
}

/** Time passes and nobody watches. Main ticks and paused pages report, as seldom as makes no difference. */
export function idle(house: House, ms: number): void {
  for (const page of house.pages)
    if (page.responds(house.clock.trueMs) && page.player?.doing !== "paused") house.setDoing(page, "paused");
  let left = ms;
  for (; left > 1000 && !isQuiet(house); left -= 1000) house.passSecond(1000);
  while (left > 0) {
    const step = Math.min(left, house.ledger.sessions.size > 0 ? 30_000 : 4 * 3_600_000);
    left -= step;
    house.clock.pass(step);
    for (const page of house.pages) house.report(page);
    house.tick();
  }
  house.watching.onSecond(house);
}

/** Only players that are paused are left, and their pages say so. */
function isQuiet(house: House): boolean {
  const paused = house.pages.flatMap((page) =>
    page.player?.doing === "paused" && page.speaks(house.clock.trueMs) ? [page.player.token] : [],
  );
  return [...house.ledger.sessions.keys()].every((token) => paused.includes(token));
}

/** The process is gone at once; a page may go on for a moment until it misses its main process. */
export function crash(house: House, afterlifeMs: number, downMs: number): void {
  house.truth.slipAll();
  house.clock.pass(afterlifeMs);
  for (const page of house.pages) {
    const { player } = page;
    const seen = page.play(afterlifeMs / 1000, false);
    if (player && seen > 0) house.truth.see(player, seen, house.passedMs + afterlifeMs);
    page.reload();
  }
  house.clock.pass(downMs);
}

/** A new process, in the same boot or in a new one. */
export function restart(house: House, rebooted: boolean): void {
  house.main.restart();
  house.witness.interrupt(house.clock.trueMs);
  if (rebooted) {
    house.witness.anchorErrorMs = house.nowMs - house.clock.trueMs;
    const wrong = Math.abs(house.witness.anchorErrorMs) > 1000 || house.clock.wallErrorMs !== 0;
    if (wrong) house.truth.wrongBoots += 1;
  }
  house.tick();
}
