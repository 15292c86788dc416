const centre = { x: 145, y: 110 };
const radius = { x: 114, y: 70 };

const sleepyFrom = 0.85;

/** How the sun looks when `share` (0 to 1) of the day is used; it moves by hundredths and never counts down. */
export function sunOf(share: number): { x: number; y: number; sleepy: boolean } {
  const step = Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
  return { ...sunAt(step), sleepy: step >= sleepyFrom };
}

/** Where the sun stands when `share` (0 to 1) of the day is used; it never sinks into the moon. */
export function sunAt(share: number): { x: number; y: number } {
  const way = Math.min(0.92, Math.max(0.06, share));
  const angle = Math.PI * (1 - way);
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(centre.x + radius.x * Math.cos(angle)), y: round(centre.y - radius.y * Math.sin(angle)) };
}
