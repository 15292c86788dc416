import type { PlayPart } from "@shared/model/play";
import { createKeptFrame } from "./kept-frame";
import { type Lengths, lengthsOf, type Place, placeAt, startOf, totalOf } from "./timeline.policy";

/** The film in the projector, all its parts on one timeline: it knows its place also while there is none. */
export interface Reel {
  /** For the `<video>` that shows it; when that goes, nothing of the film stays in it. */
  attach: (video: HTMLVideoElement) => () => void;
  /** For the `<canvas>` that can show its last frame. */
  attachPicture: (canvas: HTMLCanvasElement | null) => void;
  video: () => HTMLVideoElement | null;
  holdsFilm: () => boolean;
  positionSeconds: () => number;
  /** As far as it is known; 0 where nothing is. */
  durationSeconds: () => number;
  /** The part that is in the player, from 0. */
  part: () => number;
  /** Puts a film in and plays it from its place on; answers false when the browser wants a press first. */
  load: (parts: readonly PlayPart[]) => Promise<boolean>;
  /** A part's length is known: goes to where it is to begin. */
  threaded: () => void;
  /** A frame is there: what was kept of another is not needed any more. */
  framed: () => void;
  seekTo: (seconds: number) => void;
  /** At the end of a part goes on with the next; false where there is none. */
  playNext: () => boolean;
  /** Takes the film out, so that nothing of it stays in the player. */
  letGo: () => void;
  /** Shows the frame that is shown now until another is there. */
  keepPicture: () => void;
}

/** What is left of a film that was as good as seen. */
const nearlyOverSeconds = 1;

export function createReel(beginSeconds: number): Reel {
  let player: HTMLVideoElement | null = null;
  const frame = createKeptFrame();
  let parts: readonly PlayPart[] = [];
  let learned: (number | null)[] = [];
  let part = 0;
  /** Where the film goes on, as long as the player does not know it. */
  let place: number | null = beginSeconds;
  /** A film that is put in where hardly anything of it is left begins anew. */
  let resumes = false;

  const lengths = (): Lengths =>
    lengthsOf(
      parts.map(({ durationSeconds }) => durationSeconds),
      learned,
    );
  const positionSeconds = () => place ?? startOf(lengths(), part) + (player?.currentTime ?? 0);
  const holdsFilm = () => player?.hasAttribute("src") ?? false;

  const keepPicture = () => {
    if (player) frame.keep(player);
  };
  /** With its place said before anything is read, the player goes there at once. */
  function thread(to: Place): void {
    const url = parts[to.part]?.url;
    if (!player || url === undefined) return;
    part = to.part;
    place = startOf(lengths(), part) + to.seconds;
    player.src = url;
    // Chromium may show the beginning for a moment all the same.
    player.style.visibility = to.seconds > 0 ? "hidden" : "";
    if (to.seconds > 0) player.currentTime = to.seconds;
  }
  function framed(): void {
    if (player) player.style.visibility = "";
    frame.drop();
  }
  function change(to: Place, plays: boolean): void {
    keepPicture();
    thread(to);
    if (player && plays) void startsToPlay(player);
  }
  function letGo(): void {
    if (!player) return;
    place = positionSeconds();
    player.pause();
    player.removeAttribute("src");
    player.load();
  }
  function threaded(): void {
    if (!player || place === null) return;
    if (Number.isFinite(player.duration)) learned[part] = player.duration;
    const to = placeToBegin(lengths(), place, resumes);
    resumes = false;
    if (to.part === part) {
      if (player.currentTime !== to.seconds) player.currentTime = to.seconds;
      place = null;
    } else change(to, !player.paused);
  }
  return {
    attach: (video) => {
      player = video;
      return () => {
        letGo();
        player = null;
      };
    },
    attachPicture: frame.attach,
    video: () => player,
    holdsFilm,
    positionSeconds,
    durationSeconds: () => totalOf(lengths()),
    part: () => part,
    letGo,
    keepPicture,
    threaded,
    framed,
    load: async (film) => {
      if (!player) return true;
      const seconds = positionSeconds();
      if (film.length !== parts.length) learned = film.map(() => null);
      parts = film;
      resumes = true;
      thread(placeAt(lengths(), seconds));
      return startsToPlay(player);
    },
    seekTo: (seconds) => {
      const all = lengths();
      const end = all.length > 0 && all.every((length) => length !== null) ? totalOf(all) : seconds;
      const position = Math.min(end, Math.max(0, seconds));
      const to = placeAt(all, position);
      if (player && holdsFilm() && to.part !== part) change(to, !player.paused);
      else if (place !== null) place = position;
      else if (player && Number.isFinite(player.duration)) player.currentTime = to.seconds;
    },
    playNext: () => {
      if (part + 1 >= parts.length) return false;
      change({ part: part + 1, seconds: 0 }, true);
      return true;
    },
  };
}

function placeToBegin(lengths: Lengths, seconds: number, resumes: boolean): Place {
  const to = placeAt(lengths, seconds);
  const left = (lengths[to.part] ?? Number.POSITIVE_INFINITY) - to.seconds;
  const isOver = to.part === lengths.length - 1 && left <= nearlyOverSeconds;
  return resumes && isOver ? { part: 0, seconds: 0 } : to;
}

/** False when the browser wants a press first; whatever else goes wrong, the player tells by its events. */
async function startsToPlay(player: HTMLVideoElement): Promise<boolean> {
  try {
    await player.play();
  } catch (error) {
    return !(error instanceof DOMException && error.name === "NotAllowedError");
  }
  return true;
}
