import type { ReadingRule } from "../features/library/names/reading";

/** Why a video was read as it was, in words for a parent or a bug report. */
export const reasons: Readonly<Record<ReadingRule, string>> = {
  "season-episode": "The name says season and episode.",
  date: "The name says the day on which it was aired.",
  "season-folder": "It lies in the folder of a season.",
  "episode-number": "The name says the number of an episode.",
  "show-folder": "It lies in the folder of a show, and its name says a number.",
  year: "The name is a title with a year.",
  "film-folder": "Its folder holds this one film.",
  "release-words": "The name is a title with words of a release.",
  alone: "It stands alone, and its name is a title.",
  "loose-clip": "It is one of the loose clips of its folder.",
  "extras-folder": "It lies in a folder for extras of a film or a show.",
  "extra-ending": "The end of its name says that it is an extra.",
};

export const otherReasons = {
  hidden: "The name is one that systems and media centres keep for themselves.",
  ignoreFile: "An ignore file above it says so.",
  subtitle: "It is named like the video beside it.",
  loneSubtitle: "The video that it belongs to was not given.",
  strangeSubtitle: "No video beside it has its name.",
  unreadSubtitle: "It is a subtitle of a kind that is not shown.",
  artwork: "It is a picture.",
  nfo: "It is an NFO file.",
  sound: "It is a sound file.",
  theme: "It is the music of a film or a show.",
  file: "Its ending is not a video's.",
  season: "It is the folder of a season.",
  folder: "It is a folder.",
  name: "It has no ending, and its name says no more than a title.",
} as const;
