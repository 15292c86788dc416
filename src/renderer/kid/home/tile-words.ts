import type { Tile } from "@shared/model/video";
import type { TFunction } from "i18next";

/** How much of a video is seen, 0.02 to 1, so that a bar is never empty; null when not begun. */
export function seenShare({ resumeAtSeconds, durationSeconds }: Tile): number | null {
  if (resumeAtSeconds === null) return null;
  if (durationSeconds === null || durationSeconds <= 0) return 0.02;
  return Math.min(1, Math.max(0.02, resumeAtSeconds / durationSeconds));
}

/** What is said of a tile: its title, and whether it is new or begun. */
export function tileLabel(tile: Tile, t: TFunction<"kid">): string {
  if (tile.resumeAtSeconds !== null) return t("home.partWatched", { title: tile.title });
  if (tile.isNew) return t("home.isNew", { title: tile.title });
  return tile.title;
}
