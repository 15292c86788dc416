/** Steps of the sound. */
export const loudest = 5;

/** The highest step that a cap, in percent, lets through; its last part may be cut off. */
export function topLevel(volumeCap: number): number {
  return Math.ceil((volumeCap / 100) * loudest);
}

/** How loud a film is at one of the steps, 0 to 1 as ears hear it: below the cap, and gone with the light. */
export function loudnessOf(level: number, volumeCap: number, faded: number): number {
  return Math.min(level / loudest, volumeCap / 100) * (1 - faded);
}
