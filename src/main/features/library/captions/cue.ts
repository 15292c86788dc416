/** Some words on the picture for some time. */
export interface Cue {
  readonly startMs: number;
  /** Later than `startMs`. */
  readonly endMs: number;
  /** As WebVTT has it: escaped, with no tags but b, i and u, without empty lines. */
  readonly text: string;
  /** At the top of the picture, where the foot has writing of its own. */
  readonly top: boolean;
}
