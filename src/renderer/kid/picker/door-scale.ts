const widestRow = 150;
const doorAndGap = 32.4;

/** Five doors fit at full size; more of them shrink together, so that nobody is left outside. */
export function doorScale(doors: number): number {
  return Math.min(1, Math.round((widestRow / (doors * doorAndGap)) * 100) / 100);
}
