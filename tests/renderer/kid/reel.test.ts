// @vitest-environment happy-dom
import { createReel } from "@renderer/kid/player/reel";
import { describe, expect, test, vi } from "vitest";

/** A `<video>` whose film is a minute long once its head was read. */
function projector(beginSeconds = 0) {
  const video = document.createElement("video");
  let seconds = 0;
  Object.defineProperties(video, {
    duration: { get: () => (video.hasAttribute("src") ? 60 : Number.NaN) },
    currentTime: {
      get: () => seconds,
      set: (to: number) => {
        seconds = to;
      },
    },
  });
  vi.spyOn(video, "play").mockResolvedValue();
  const load = vi.spyOn(video, "load").mockImplementation(() => (seconds = 0));
  const reel = createReel(beginSeconds);
  const detach = reel.attach(video);
  return { video, load, reel, detach };
}

describe("a reel", () => {
  test("tells the place where the film goes on even before the film has come", async () => {
    const { video, reel } = projector(21);
    await reel.load("/media/moss");
    expect(reel.positionSeconds()).toBe(21);
    reel.threaded();
    expect(video.currentTime).toBe(21);
  });

  test("keeps its place, and nothing of the film, when it lets go", async () => {
    const { video, load, reel } = projector();
    await reel.load("/media/moss");
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
    await reel.load("/media/moss");
    reel.threaded();
    reel.letGo();
    reel.seekTo(-5);
    expect(reel.positionSeconds()).toBe(0);
    reel.seekTo(500);
    expect(reel.positionSeconds()).toBe(60);
    reel.seekTo(40);
    await reel.load("/media/again");
    reel.threaded();
    expect(video.currentTime).toBe(40);
  });

  test("lets go when its player goes", async () => {
    const { video, reel, detach } = projector();
    await reel.load("/media/moss");
    detach();
    expect(video.hasAttribute("src")).toBe(false);
    expect(reel.video()).toBeNull();
  });

  test("begins anew where hardly anything is left to see", async () => {
    const { video, reel } = projector(59.5);
    await reel.load("/media/moss");
    reel.threaded();
    expect(video.currentTime).toBe(0);
  });

  test("says when the browser wants a press first, and only then", async () => {
    const { video, reel } = projector();
    vi.spyOn(video, "play").mockRejectedValueOnce(new DOMException("no gesture", "NotAllowedError"));
    expect(await reel.load("/media/moss")).toBe(false);
    vi.spyOn(video, "play").mockRejectedValueOnce(new DOMException("let go", "AbortError"));
    expect(await reel.load("/media/moss")).toBe(true);
  });
});
