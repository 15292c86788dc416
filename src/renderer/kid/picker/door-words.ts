import type { Standing } from "@shared/model/limits";
import type { TFunction } from "i18next";
import type { Scene } from "../ending/ending.policy";

interface DoorWords {
  /** Said aloud. */
  label: string;
  /** Below the name in place of the tickets; null where the tickets tell it. */
  plaque: string | null;
}

/** What a door says; `scene` is the picture behind it for a child whose day is over, null for the others. */
export function doorWords(
  name: string,
  { ticketsTotal, ticketsLeft }: Standing,
  scene: Scene | null,
  t: TFunction<"kid">,
): DoorWords {
  if (scene === "rest") return { label: t("picker.rests", { name }), plaque: t("picker.resting") };
  if (scene === null) {
    const label = ticketsLeft === null ? name : t("picker.door", { name, count: ticketsLeft });
    return { label, plaque: null };
  }
  const tornRow = ticketsTotal !== 0 && ticketsLeft === 0;
  return { label: t("picker.asleep", { name }), plaque: tornRow ? null : t("picker.done") };
}
