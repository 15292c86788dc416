/** The film in the projector: it knows its place also while there is none. */
export interface Reel {
  /** For the `<video>` that shows it; when that goes, nothing of the film stays in it. */
  attach: (video: HTMLVideoElement) => () => void;
  /** For the `<canvas>` that can show its last frame. */
  attachPicture: (canvas: HTMLCanvasElement | null) => void;
  video: () => HTMLVideoElement | null;
  holdsFilm: () => boolean;
  positionSeconds: () => number;
  /** Puts a film in and plays it from its place on; answers false when the browser wants a press first. */
  load: (url: string) => Promise<boolean>;
  /** The film's length is known: goes to where it is to begin. */
  threaded: () => void;
  seekTo: (seconds: number) => void;
  /** Takes the film out, so that nothing of it stays in the player. */
  letGo: () => void;
  /** Draws the frame that is shown now. */
  keepPicture: () => void;
}

export function createReel(beginSeconds: number): Reel {
  let player: HTMLVideoElement | null = null;
  let picture: HTMLCanvasElement | null = null;
  /** Where it goes on, as long as the player does not know it. */
  let place: number | null = beginSeconds;
  let length = Number.POSITIVE_INFINITY;
  const positionSeconds = () => place ?? player?.currentTime ?? 0;
  const letGo = () => {
    if (!player) return;
    place = positionSeconds();
    player.pause();
    player.removeAttribute("src");
    player.load();
  };
  return {
    attach: (video) => {
      player = video;
      return () => {
        letGo();
        player = null;
      };
    },
    attachPicture: (canvas) => {
      picture = canvas;
    },
    video: () => player,
    holdsFilm: () => player?.hasAttribute("src") ?? false,
    positionSeconds,
    letGo,
    load: async (url) => {
      if (!player) return true;
      place = positionSeconds();
      player.src = url;
      return startsToPlay(player);
    },
    threaded: () => {
      if (!player || place === null) return;
      if (Number.isFinite(player.duration)) length = player.duration;
      if (place > 0 && place < length - 1) player.currentTime = place;
      place = null;
    },
    seekTo: (seconds) => {
      const to = Math.min(length, Math.max(0, seconds));
      if (place !== null) place = to;
      else if (player && Number.isFinite(player.duration)) player.currentTime = to;
    },
    keepPicture: () => {
      if (player && picture) drawFrame(player, picture);
    },
  };
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

function drawFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  if (video.videoWidth > 0) canvas.getContext("2d")?.drawImage(video, 0, 0);
}
