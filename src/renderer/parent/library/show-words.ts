import type { LibraryVideo } from "@shared/model/library";
import type { TFunction } from "i18next";

/** Where a video stands in its show: "Moss Bus, season 2, episode 6". Empty for what stands alone. */
export function placeInShowWords(
  t: TFunction<"parent">,
  { collection, season, episode, year }: LibraryVideo,
): string {
  if (collection === null) return year === null ? "" : String(year);
  const words: string[] = [collection];
  if (season !== null) words.push(season === 0 ? t("library.specials") : t("library.season", { season }));
  if (episode !== null) words.push(t("library.episode", { episode }));
  return words.join(", ");
}
