/** A video with a file that plays now. `path` is absolute and was seen to lie inside its library folder. */
export interface Playable {
  readonly videoId: number;
  readonly title: string;
  readonly collection: string | null;
  readonly durationSeconds: number | null;
  readonly placeholder: boolean;
  readonly path: string;
  readonly mimeType: string;
  readonly captions: readonly { readonly language: string | null; readonly path: string }[];
}

/** What starting a play needs of the library. */
export interface PlayableLibrary {
  findPlayable(videoId: number): Playable | undefined;
  pickPlaceholder(random: () => number): number | undefined;
}
