import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount } from "@main/features/limits/ledger/household.policy";
import type { Session } from "@main/features/limits/ledger/ledger";
import { startPlaceholder } from "@main/features/limits/ledger/placeholder.policy";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import type { Book } from "@main/features/limits/ledger-keeper.service";
import { defaultPolicy } from "@shared/model/limits-policy";
import { type Film, placeholderFilm } from "./films";
import type { House } from "./house";
import type { Page } from "./page";

export function pageOf(house: House, index: number): Page {
  const page = house.pages[index];
  if (!page) throw new Error(`there is no window ${index}`);
  return page;
}

/** A child, or several, ask for a film; refused, they get a placeholder in its place, as the service does it. */
export function begin(house: House, page: Page, profileIds: readonly string[], film: Film): void {
  if (!page.speaks(house.clock.trueMs)) return;
  leaveOthers(house, page, profileIds);
  const token = house.newToken();
  const session = house.main.decide([...profileIds, ...house.playersOf(page)], (book) => {
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

/** For its own sake, from the all-done screen. */
export function beginPlaceholder(house: House, page: Page, profileId: string): void {
  if (!page.speaks(house.clock.trueMs)) return;
  leaveOthers(house, page, [profileId]);
  const token = house.newToken();
  const actors = [profileId, ...house.playersOf(page)];
  show(
    house,
    page,
    house.main.decide(actors, (book) => placeholderFor(book, profileId, token, page)),
  );
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
export function beginPlaying(house: House): void {
  for (const page of house.pages) {
    if (page.player?.doing !== "waiting") continue;
    page.player.doing = "playing";
    house.report(page);
  }
}
