/** What the library of the model holds. */
export interface Film {
  readonly videoId: number;
  readonly durationSeconds: number | null;
  readonly free: boolean;
  readonly tagIds: readonly number[];
  readonly categoryId: number | null;
  readonly ageRating: number | null;
}

const plain = { free: false, tagIds: [], categoryId: null, ageRating: null } as const;

export const films: readonly Film[] = [
  { ...plain, videoId: 1, durationSeconds: 90 },
  { ...plain, videoId: 2, durationSeconds: 300, tagIds: [1], ageRating: 6 },
  { ...plain, videoId: 3, durationSeconds: 1500, categoryId: 1, ageRating: 0 },
  { ...plain, videoId: 4, durationSeconds: null, tagIds: [2] },
  { ...plain, videoId: 5, durationSeconds: 400, free: true, categoryId: 2 },
  { ...plain, videoId: 7, durationSeconds: 7200 },
  { ...plain, videoId: 6, durationSeconds: 20, ageRating: 12, tagIds: [1, 2] },
];

export const clip = filmOf(1);
export const longFilm = filmOf(7);
export const freeFilm = filmOf(5);

/** What plays in a programme's place. */
export const placeholderFilm = { videoId: 90, durationSeconds: 60 } as const;

export function filmOf(videoId: number): Film {
  const film = films.find((each) => each.videoId === videoId);
  if (!film) throw new Error(`the library has no film ${videoId}`);
  return film;
}
