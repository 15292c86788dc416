import { openAccount } from "@main/features/limits/ledger/household.policy";
import { startPlaceholder } from "@main/features/limits/ledger/placeholder.policy";
import { createMediaDoors } from "@main/features/playback/media-door";
import { createAnnouncements } from "@main/use-cases/announcements";
import { defaultPolicy } from "@shared/model/limits-policy";
import { expect, test } from "vitest";
import { openMemoryHousehold } from "../../support/memory-household";

test("a player whose end cannot be written down is emptied all the same, by its page being loaded anew once", () => {
  const { clock, disk, keeper } = openMemoryHousehold();
  const doors = createMediaDoors();
  const reloaded: string[] = [];
  const announcements = createAnnouncements({
    ...{ keeper, doors, profileIds: () => [], announce: () => undefined },
    limits: { standing: () => expect.unreachable() },
    reloadPage: (connectionId) => void reloaded.push(connectionId),
  });
  keeper.transact((book) => {
    book.write(openAccount(book.now, "mia", false, defaultPolicy));
    const film = { profileId: "mia", videoId: null, durationSeconds: 60, token: "t", connectionId: "tv" };
    book.write(startPlaceholder(book.ledger(), book.now, film).changes);
  });
  const stream = doors.signalOf("t");
  disk.full = true;
  clock.pass(9000);
  announcements.follow();
  expect([stream.aborted, reloaded]).toEqual([false, []]);
  clock.pass(2000);
  announcements.follow();
  announcements.follow();
  expect([stream.aborted, reloaded]).toEqual([true, ["tv"]]);
});
