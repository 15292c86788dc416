/** A frame of a film, drawn where it can still be seen while the player has none. */
export interface KeptFrame {
  attach: (canvas: HTMLCanvasElement | null) => void;
  /** Draws what the player shows now, if it shows anything. */
  keep: (video: HTMLVideoElement) => void;
  drop: () => void;
}

/** Shown and hidden at once, and not with the next rendering: between two parts of a film nothing is to flicker. */
export function createKeptFrame(): KeptFrame {
  let canvas: HTMLCanvasElement | null = null;
  return {
    attach: (attached) => {
      canvas = attached;
    },
    keep: (video) => {
      if (!canvas || !(video.videoWidth > 0)) return;
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext("2d")?.drawImage(video, 0, 0);
      canvas.toggleAttribute("data-shown", true);
    },
    drop: () => canvas?.removeAttribute("data-shown"),
  };
}
