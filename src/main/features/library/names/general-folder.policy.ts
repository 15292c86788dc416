import { foldName } from "./fold-name.policy";

/** Folders that sort a library and name nothing in it, folded. */
const general: ReadonlySet<string> = new Set(
  [
    ...["movies", "films", "film", "filme", "peliculas", "cinema", "kino", "dvd", "dvds", "blu ray"],
    ...["tv", "tv shows", "tvshows", "shows", "series", "serien", "serie", "television", "anime", "cartoons"],
    ...["video", "videos", "media", "library", "kids", "kinder", "enfants", "ninos", "children", "family"],
    ...["season", "staffel", "saison", "temporada", "episode", "folge"],
    ...["downloads", "data", "documentaries", "dokus", "kids movies", "kids tv", "kids shows", "kinderfilme"],
  ].map(foldName),
);

/** "Movies", "TV Shows", "Kinder": it names no show and no film. */
export const isGeneralFolder = (name: string): boolean => general.has(foldName(name));

/** "300 Collection", "Pixar Filmreihe": films that belong together, whose numbers are no episodes. */
export const isFilmSeries = (name: string): boolean =>
  /\b(?:collection|trilogy|trilogie|quadrilogy|anthology|filmreihe|saga)\b/.test(foldName(name));
