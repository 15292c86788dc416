import { foldName } from "./fold-name.policy";

const folded = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldName));

const forFilms = folded([
  ...[
    "movies",
    "films",
    "film",
    "filme",
    "peliculas",
    "películas",
    "cinema",
    "kino",
    "dvd",
    "dvds",
    "blu-ray",
  ],
  ...["kids movies", "kinderfilme", "feature films", "spielfilme", "documentaries", "dokus"],
]);
/** Folders that sort a library and name nothing in it. */
const general = folded([
  ...["tv", "tv shows", "tvshows", "shows", "series", "serien", "serie", "television", "anime", "cartoons"],
  ...["video", "videos", "media", "library", "kids", "kinder", "enfants", "ninos", "children", "family"],
  ...["season", "staffel", "saison", "temporada", "episode", "folge"],
  ...["downloads", "data", "kids tv", "kids shows"],
]);

/** "Movies", "Filme": what lies in it is a film each. */
export const isFolderOfFilms = (name: string): boolean => forFilms.has(foldName(name));

/** "Movies", "TV Shows", "Kinder": it names no show and no film. */
export const isGeneralFolder = (name: string): boolean =>
  isFolderOfFilms(name) || general.has(foldName(name));

/** "300 Collection", "Pixar Filmreihe": films that belong together, whose numbers are no episodes. */
export const isFilmSeries = (name: string): boolean =>
  /\b(?:collection|trilogy|trilogie|quadrilogy|anthology|filmreihe|saga)\b/.test(foldName(name));
