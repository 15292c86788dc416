const secondsWithoutPicture = 2;
const secondsWithoutProgress = 20;

interface Glance {
  positionSeconds: number;
  paused: boolean;
  hasPicture: boolean;
}

/** Looked at once a second: true once a video plays without a picture, or does not move on. */
export function createPlayabilityWatch(): (glance: Glance) => boolean {
  let last = -1;
  let blind = 0;
  let still = 0;
  return ({ positionSeconds, paused, hasPicture }) => {
    if (paused) return false;
    const moved = positionSeconds !== last;
    last = positionSeconds;
    still = moved ? 0 : still + 1;
    blind = moved && !hasPicture ? blind + 1 : 0;
    return blind > secondsWithoutPicture || still >= secondsWithoutProgress;
  };
}
