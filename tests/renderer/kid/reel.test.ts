// @vitest-environment happy-dom
import { createReel } from "@renderer/kid/player/reel";
import { describe, expect, test, vi } from "vitest";

const moss = [{ url: "/media/moss", durationSeconds: null }];
const again = [{ url: "/media/again", durationSeconds: null }];

/** A `<video>` that reads a film's head when it is told to; each of its films is a minute long. */
function projector(beginSeconds = 0) {
  const video = document.createElement("video");
  let seconds = 0;
  let paused = true;
  Object.defineProperties(video, {
    duration: { get: () => (video.hasAttribute("src") ? 60 : Number.NaN) },
    paused: { get: () => paused },
    currentTime: {
      get: () => seconds,
      set: (to: number) => {
        seconds = to;
      },
    },
    src: {
      set: (url: string) => {
        video.setAttribute("src", url);
        seconds = 0;
        paused = true;
      },
    },
  });
  const play = vi.spyOn(video, "play").mockImplementation(async () => {
    paused = false;
  });
  vi.spyOn(video, "pause").mockImplementation(() => {
    paused = true;
  });
  const load = vi.spyOn(video, "load").mockImplementation(() => (seconds = 0));
  const reel = createReel(beginSeconds);
  const detach = reel.attach(video);
  return { video, play, load, reel, detach, shows: () => video.getAttribute("src") };
}

describe("a reel", () => {
  test("tells the place where the film goes on even before the film has come, and never shows another first", async () => {
    const { video, reel } = projector(21);
    await reel.load(moss);
    expect(reel.positionSeconds()).toBe(21);
    expect(video.currentTime).toBe(21);
    reel.threaded();
    expect(video.currentTime).toBe(21);
  });

  test("keeps its place, and nothing of the film, when it lets go", async () => {
    const { video, load, reel } = projector();
    await reel.load(moss);
    reel.threaded();
    video.currentTime = 33;
    reel.letGo();
    expect(video.hasAttribute("src")).toBe(false);
    expect(load).toHaveBeenCalledOnce();
    expect(reel.holdsFilm()).toBe(false);
    expect(reel.positionSeconds()).toBe(33);
  });

  test("can be wound without a film, within its length", async () => {
    const { video, reel } = projector();
    await reel.load(moss);
    reel.threaded();
    reel.letGo();
    reel.seekTo(-5);
    expect(reel.positionSeconds()).toBe(0);
    reel.seekTo(500);
    expect(reel.positionSeconds()).toBe(60);
    reel.seekTo(40);
    await reel.load(again);
    reel.threaded();
    expect(video.currentTime).toBe(40);
  });

  test("lets go when its player goes", async () => {
    const { video, reel, detach } = projector();
    await reel.load(moss);
    detach();
    expect(video.hasAttribute("src")).toBe(false);
    expect(reel.video()).toBeNull();
  });

  test("begins anew where hardly anything is left to see", async () => {
    const { video, reel } = projector(59.5);
    await reel.load(moss);
    reel.threaded();
    expect(video.currentTime).toBe(0);
  });

  test("says when the browser wants a press first, and only then", async () => {
    const { video, reel } = projector();
    vi.spyOn(video, "play").mockRejectedValueOnce(new DOMException("no gesture", "NotAllowedError"));
    expect(await reel.load(moss)).toBe(false);
    vi.spyOn(video, "play").mockRejectedValueOnce(new DOMException("let go", "AbortError"));
    expect(await reel.load(moss)).toBe(true);
  });

  test("says of a film in one part that it is over when the player says so", async () => {
    const { reel } = projector();
    await reel.load(moss);
    reel.threaded();
    expect(reel.playNext()).toBe(false);
  });
});

const inParts = (...lengths: (number | null)[]) =>
  lengths.map((durationSeconds, part) => ({ url: `/media/${part}`, durationSeconds }));

describe("a film in parts", () => {
  test("goes on with the next part at the end of one, on one timeline, and is over after the last", async () => {
    const { video, play, reel, shows } = projector();
    await reel.load(inParts(60, 60));
    reel.threaded();
    expect(reel.durationSeconds()).toBe(120);
    video.currentTime = 60;
    expect(reel.playNext()).toBe(true);
    expect([shows(), reel.part(), reel.positionSeconds()]).toEqual(["/media/1", 1, 60]);
    expect(play).toHaveBeenCalledTimes(2);
    reel.threaded();
    video.currentTime = 7;
    expect(reel.positionSeconds()).toBe(67);
    expect(reel.playNext()).toBe(false);
  });

  test("resumes in its second part without showing the first", async () => {
    const { video, reel, shows } = projector(75);
    await reel.load(inParts(60, 60));
    expect([shows(), video.currentTime, reel.positionSeconds()]).toEqual(["/media/1", 15, 75]);
    reel.threaded();
    expect([reel.part(), reel.positionSeconds()]).toEqual([1, 75]);
  });

  test("can be wound over the cut in both ways, and plays on where it played", async () => {
    const { video, reel, shows } = projector();
    await reel.load(inParts(60, 60));
    reel.threaded();
    reel.seekTo(70);
    expect([shows(), video.currentTime, video.paused]).toEqual(["/media/1", 10, false]);
    reel.threaded();
    reel.seekTo(50);
    expect([shows(), video.currentTime, video.paused, reel.positionSeconds()]).toEqual([
      "/media/0",
      50,
      false,
      50,
    ]);
  });

  test("stands where it is wound to in a pause", async () => {
    const { video, reel, shows } = projector();
    await reel.load(inParts(60, 60));
    reel.threaded();
    video.pause();
    reel.seekTo(90);
    reel.threaded();
    expect([shows(), video.currentTime, video.paused]).toEqual(["/media/1", 30, true]);
  });

  test("is wound back and forth before its head was read", async () => {
    const { video, reel, shows } = projector();
    await reel.load(inParts(60, 60));
    reel.seekTo(80);
    reel.seekTo(85);
    expect(reel.positionSeconds()).toBe(85);
    reel.threaded();
    expect([shows(), video.currentTime]).toEqual(["/media/1", 25]);
  });

  test("finds the part of its place as it learns how long the parts are", async () => {
    const { video, reel, shows } = projector(75);
    await reel.load(inParts(null, null));
    expect(shows()).toBe("/media/0");
    reel.threaded();
    expect([shows(), video.currentTime, video.paused]).toEqual(["/media/1", 15, false]);
    reel.threaded();
    expect([reel.positionSeconds(), reel.durationSeconds()]).toEqual([75, 120]);
  });

  test("keeps its place over a long pause in a later part", async () => {
    const { video, reel, shows } = projector(75);
    await reel.load(inParts(60, 60));
    reel.threaded();
    video.currentTime = 20;
    reel.letGo();
    expect(reel.positionSeconds()).toBe(80);
    reel.seekTo(30);
    await reel.load(inParts(60, 60));
    reel.threaded();
    expect([shows(), reel.positionSeconds()]).toEqual(["/media/0", 30]);
  });

  test("begins anew in its first part where hardly anything of the last is left", async () => {
    const { reel, shows } = projector(119.5);
    await reel.load(inParts(60, 60));
    reel.threaded();
    expect([shows(), reel.positionSeconds()]).toEqual(["/media/0", 0]);
  });

  test("can be wound to its very end, which is no new beginning", async () => {
    const { video, reel } = projector();
    await reel.load(inParts(60, 60));
    reel.threaded();
    reel.seekTo(500);
    reel.threaded();
    expect([reel.part(), video.currentTime]).toEqual([1, 60]);
  });
});

test("a place is the same one tomorrow: what the library said of a part counts, and the player's end of the last", async () => {
  const { reel } = projector();
  await reel.load(inParts(61, 62));
  reel.threaded();
  reel.seekTo(70);
  expect(reel.positionSeconds()).toBe(70);
  reel.threaded();
  expect([reel.positionSeconds(), reel.durationSeconds()]).toEqual([70, 121]);
});

describe("the frame that is kept", () => {
  test("is shown from a change of parts until there is another", async () => {
    const { video, reel } = projector();
    const canvas = document.createElement("canvas");
    reel.attachPicture(canvas);
    Object.defineProperty(video, "videoWidth", { value: 160 });
    await reel.load(inParts(60, 60));
    expect(canvas.hasAttribute("data-shown")).toBe(false);
    reel.threaded();
    reel.playNext();
    expect(canvas.hasAttribute("data-shown")).toBe(true);
    reel.framed();
    expect(canvas.hasAttribute("data-shown")).toBe(false);
  });
});
