/** A programme as it stands on a shelf, whoever sees it. */
export interface ShelvedVideo {
  readonly videoId: number;
  readonly title: string;
  readonly collectionId: number | null;
  /** Its title. */
  readonly collection: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly durationSeconds: number | null;
  /** Names of pictures; null where there is none. */
  readonly widePicture: string | null;
  readonly poster: string | null;
  readonly addedAtMs: number;
  readonly sortKey: string;
}
