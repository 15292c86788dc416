const restMilliseconds = 450;

interface Hover {
  timeStamp: number;
  currentTarget: Element;
}

/**
 * Whether the focus may follow the pointer: to what stands half beyond the edge of the screen only now and then, because
 * it moves into view then, and the next one comes to lie below the pointer.
 */
export function createEdgeGate(): (hover: Hover) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return ({ timeStamp, currentTarget }) => {
    if (wholeInView(currentTarget.getBoundingClientRect())) return true;
    if (timeStamp - last < restMilliseconds) return false;
    last = timeStamp;
    return true;
  };
}

const wholeInView = ({ left, top, right, bottom }: DOMRect) =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
