/** Where a caption's words are: in a file beside the video, or in a track of the video itself. */
export type CaptionSource =
  | { readonly kind: "file"; readonly path: string }
  | {
      readonly kind: "track";
      readonly path: string;
      readonly sizeBytes: number;
      readonly mediaHash: string;
      readonly streamIndex: number;
    };

export interface PlayableCaption {
  readonly captionId: number;
  /** BCP 47. */
  readonly language: string | null;
  readonly title: string | null;
  readonly forced: boolean;
  readonly default: boolean;
  readonly hearingImpaired: boolean;
  readonly source: CaptionSource;
}

/** A file that plays now, and is the whole programme or a part of it. */
export interface PlayablePart {
  readonly fileId: number;
  readonly path: string;
  readonly mimeType: string;
  readonly durationSeconds: number | null;
  readonly captions: readonly PlayableCaption[];
}

/** A video that plays now. Paths are absolute and were seen to lie inside their library folder. */
export interface Playable {
  readonly videoId: number;
  readonly title: string;
  readonly collection: string | null;
  /** Of all parts together. */
  readonly durationSeconds: number | null;
  readonly placeholder: boolean;
  /** In the order in which they are watched; never empty. */
  readonly parts: readonly PlayablePart[];
}
