import type { TFunction } from "i18next";

/** How long to wait, for people: whole seconds below a minute, then whole minutes, never too few. */
export function spanWords(t: TFunction<"parent">, seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) {
    return t("unlock.time.seconds", { count: whole });
  }
  return t("unlock.time.minutes", { count: Math.ceil(whole / 60) });
}
