/** Which numbers a name says, and what stands around them. */
export interface NumbersInName {
  readonly season: number | null;
  readonly episode: number | null;
  /** The last of a file that holds several. */
  readonly episodeEnd: number | null;
  /** As it stands in the name. */
  readonly whole: string;
  /** What comes before the numbers: a show's name, or nothing. */
  readonly before: string;
  /** What comes after them: an episode's title, or nothing. */
  readonly after: string;
}
