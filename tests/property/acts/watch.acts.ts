import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount } from "@main/features/limits/ledger/household.policy";
import type { Session } from "@main/features/limits/ledger/ledger";
import { startPlaceholder } from "@main/features/limits/ledger/placeholder.policy";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import type { Book } from "@main/features/limits/ledger-keeper.service";
import { defaultPolicy } from "@shared/model/limits-policy";
import * as fc from "fast-check";
import { type Film, films, placeholderFilm } from "../world/films";
import type { House } from "../world/house";
import type { Page } from "../world/page";
import { Act } from "./act";

const child = fc.nat({ max: 5 });
const window = fc.nat({ max: 1 });
const film = fc.constantFrom(...films);

/** What children do before their screens. */
export const watchActs = {
  start: fc.tuple(window, child, film, fc.nat({ max: 2 })).map(
    ([w, c, f, load]) =>
      new Act(`child ${c} starts ${f.videoId} in window ${w}`, (house) => {
        begin(house, pageOf(house, w), [house.who(c)], f);
        for (let second = 0; second < load; second++) house.passSecond();
        beginPlaying(house);
      }),
  ),
  together: fc.tuple(window, child, child, film).map(
    ([w, a, b, f]) =>
      new Act(`children ${a} and ${b} start ${f.videoId} together in window ${w}`, (house) => {
        begin(house, pageOf(house, w), [...new Set([house.who(a), house.who(b)])], f);
        beginPlaying(house);
      }),
  ),
  guest: fc.tuple(window, fc.nat({ max: 4 }), film).map(
    ([w, name, f]) =>
      new Act(`an invented guest-${name} starts ${f.videoId} in window ${w}`, (house) => {
        begin(house, pageOf(house, w), [`guest-${name}`], f);
        beginPlaying(house);
      }),
  ),
  placeholder: fc.tuple(window, child).map(
    ([w, c]) =>
      new Act(`child ${c} asks for a placeholder in window ${w}`, (house) => {
        const page = pageOf(house, w);
        const id = house.who(c);
        if (!page.speaks(house.clock.trueMs)) return;
        leaveOthers(house, page, [id]);
        const token = house.newToken();
        const session = house.main.decide([id, ...playersBefore(house, page)], (book) =>
          placeholderFor(book, id, token, page),
        );
        show(house, page, session);
        beginPlaying(house);
      }),
  ),
  play: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 130 })).map(
    (seconds) =>
      new Act(`${seconds} s pass`, (house) => {
        beginPlaying(house);
        for (let second = 0; second < seconds; second++) house.passSecond();
      }),
  ),
  pause: window.map((w) => new Act(`pause in window ${w}`, (house) => setDoing(house, w, "paused"))),
  resume: window.map((w) => new Act(`resume in window ${w}`, (house) => setDoing(house, w, "playing"))),
  wait: fc.tuple(window, fc.integer({ min: 1, max: 8 })).map(
    ([w, seconds]) =>
      new Act(`window ${w} waits ${seconds} s for its film`, (house) => {
        setDoing(house, w, "waiting");
        for (let second = 0; second < seconds; second++) house.passSecond();
      }),
  ),
  end: fc.tuple(window, fc.constantFrom("left", "failed", "completed")).map(
    ([w, reason]) =>
      new Act(`window ${w} ends: ${reason}`, (house) => {
        const page = pageOf(house, w);
        if (page.speaks(house.clock.trueMs)) house.end(page, reason);
      }),
  ),
  seek: fc.tuple(window, fc.double({ min: 0, max: 1, noNaN: true })).map(
    ([w, share]) =>
      new Act(`window ${w} seeks to ${Math.round(share * 100)} %`, (house) => {
        const page = pageOf(house, w);
        const { player } = page;
        if (!player || !page.speaks(house.clock.trueMs)) return;
        player.positionSeconds = Math.floor(Math.min(player.durationSeconds, 3000) * share);
        player.bufferedToSeconds = player.positionSeconds;
        house.witness.actedMs.set(player.token, house.clock.trueMs);
        house.report(page);
      }),
  ),
};

export function pageOf(house: House, index: number): Page {
  const page = house.pages[index];
  if (!page) throw new Error(`there is no window ${index}`);
  return page;
}

function begin(house: House, page: Page, profileIds: readonly string[], film: Film): void {
  if (!page.speaks(house.clock.trueMs)) return;
  leaveOthers(house, page, profileIds);
  const token = house.newToken();
  const session = house.main.decide([...profileIds, ...playersBefore(house, page)], (book) => {
    const made = profileIds
      .filter((id) => !book.ledger().accounts.has(id))
      .flatMap((id) => openAccount(book.now, id, true, defaultPolicy));
    const ledger = applyChanges(book.ledger(), made);
    const askers = profileIds.map((profileId) => ({ profileId, video: house.startable(profileId, film) }));
    const { changes, answer } = startProgramme(ledger, book.now, {
      askers,
      token,
      connectionId: page.connectionId,
    });
    if (answer.started) return { changes: [...made, ...changes], answer: answer.session };
    const [first] = profileIds;
    if (answer.refused.length < profileIds.length || !first) return { changes: [], answer: null };
    const instead = placeholderFor(book, first, token, page, made);
    return { changes: [...made, ...instead.changes], answer: instead.answer };
  });
  if (session) show(house, page, session);
}

/** One child goes on to the next film; another one goes back to the picker first. */
function leaveOthers(house: House, page: Page, profileIds: readonly string[]): void {
  if (page.player?.profileIds.some((id) => !profileIds.includes(id))) house.end(page, "left");
}

function placeholderFor(
  book: Book,
  profileId: string,
  token: string,
  page: Page,
  made: readonly Change[] = [],
) {
  const { connectionId } = page;
  return startPlaceholder(applyChanges(book.ledger(), made), book.now, {
    ...{ profileId, token, connectionId },
    ...placeholderFilm,
  });
}

/** The new player takes the old one's place in its window; another window's is told. */
function show(house: House, page: Page, session: Session): void {
  const { player: old } = page;
  const { token, seats, videoId, kind, still, positionSeconds } = session;
  const playing = house.truth.play(seats[0]?.profileId ?? "", seats[0]?.playId ?? 0);
  page.player = {
    ...{ token, videoId, kind, still, positionSeconds, bufferedToSeconds: positionSeconds },
    profileIds: seats.map(({ profileId }) => profileId),
    playIds: seats.map(({ playId }) => playId),
    durationSeconds: playing.durationSeconds ?? 2000,
    doing: "waiting",
  };
  house.witness.heardMs.set(token, house.clock.monotonicMs);
  house.witness.actedMs.set(token, house.clock.trueMs);
  if (old) house.confirm(old);
  house.tellPages();
}

/** The films that were asked for have come. A page whose scripts hang plays them all the same. */
function beginPlaying(house: House): void {
  for (const page of house.pages) {
    if (page.player?.doing !== "waiting") continue;
    page.player.doing = "playing";
    house.report(page);
  }
}

function setDoing(house: House, index: number, doing: "playing" | "paused" | "waiting"): void {
  const page = pageOf(house, index);
  if (page.responds(house.clock.trueMs)) house.setDoing(page, doing);
}

/** Whose plays this window holds, as main knows: it shows one at a time. */
function playersBefore({ ledger }: House, { connectionId }: Page): string[] {
  return [...ledger.sessions.values()]
    .filter((session) => session.connectionId === connectionId)
    .flatMap(({ seats }) => seats.map(({ profileId }) => profileId));
}
