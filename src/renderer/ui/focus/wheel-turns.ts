import type { Arrow } from "./use-spot";

export interface WheelTurn {
  deltaX: number;
  deltaY: number;
  deltaMode: number;
  shiftKey: boolean;
  timeStamp: number;
}

const pixelsPerStep = 50;
const pixelsPerLine = 20;
const restMilliseconds = 160;
const pauseMilliseconds = 400;

/** Makes steps out of a wheel's many small turns: a notch is one step, and a long swipe does not race through the shelves. */
export function createWheelSteps(): (turn: WheelTurn) => Arrow | undefined {
  let way: Arrow | undefined;
  let sum = 0;
  let lastTurn = Number.NEGATIVE_INFINITY;
  let lastStep = Number.NEGATIVE_INFINITY;
  return (turn) => {
    const { arrow, pixels } = readTurn(turn);
    if (arrow !== way || turn.timeStamp - lastTurn > pauseMilliseconds) sum = 0;
    way = arrow;
    lastTurn = turn.timeStamp;
    sum += pixels;
    if (sum < pixelsPerStep || turn.timeStamp - lastStep < restMilliseconds) return undefined;
    sum = 0;
    lastStep = turn.timeStamp;
    return arrow;
  };
}

/** Sideways with Shift, too: some browsers turn the axes then, some do not. */
function readTurn({ deltaX, deltaY, deltaMode, shiftKey }: WheelTurn): { arrow: Arrow; pixels: number } {
  const unit = deltaMode === 0 ? 1 : pixelsPerLine;
  const across = shiftKey ? deltaX || deltaY : deltaX;
  if (shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) {
    return { arrow: across < 0 ? "left" : "right", pixels: Math.abs(across) * unit };
  }
  return { arrow: deltaY < 0 ? "up" : "down", pixels: Math.abs(deltaY) * unit };
}
