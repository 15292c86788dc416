const wall = 146;
const door = 26;
const gap = 6.4;

/** Four doors fit the wall at full size; more of them shrink together, so that nobody is left outside. */
export function doorScale(doors: number): number {
  const row = doors * door + (doors - 1) * gap;
  return Math.min(1, Math.floor((wall / row) * 100) / 100);
}
