import * as fc from "fast-check";
import { filmOf, films } from "../world/films";
import type { House } from "../world/house";
import { begin, beginPlaceholder, beginPlaying, pageOf } from "../world/viewers";
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
  again: fc.tuple(window, child).map(
    ([w, c]) =>
      new Act(`child ${c} starts once more in window ${w} what it watched last`, (house) => {
        const id = house.who(c);
        const last = [...house.truth.child(id).plays.values()].findLast(({ kind }) => kind !== "placeholder");
        if (last?.videoId) begin(house, pageOf(house, w), [id], filmOf(last.videoId));
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
  guests: fc.tuple(window, fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 3 }), film).map(
    ([w, names, f]) =>
      new Act(`invented guests ${names.join()} start ${f.videoId} in window ${w}`, (house) => {
        const ids = names.map((name) => `guest-${name}`);
        begin(house, pageOf(house, w), ids, f);
        beginPlaying(house);
      }),
  ),
  placeholder: fc.tuple(window, child).map(
    ([w, c]) =>
      new Act(`child ${c} asks for a placeholder in window ${w}`, (house) => {
        beginPlaceholder(house, pageOf(house, w), house.who(c));
        beginPlaying(house);
      }),
  ),
  play: fc
    .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 80 }), fc.constantFrom(60, 120, 180))
    .map(
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

function setDoing(house: House, index: number, doing: "playing" | "paused" | "waiting"): void {
  const page = pageOf(house, index);
  if (page.responds(house.clock.trueMs)) house.setDoing(page, doing);
}
