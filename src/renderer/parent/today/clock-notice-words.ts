import type { TFunction } from "i18next";

const steps = [
  { unit: "days", seconds: 86_400 },
  { unit: "hours", seconds: 3_600 },
  { unit: "minutes", seconds: 60 },
] as const;

/** How far a clock was moved, roughly: 3 hours. Two of a unit are needed to count in it, so that little is lost. */
export function jumpWords(t: TFunction<"parent">, jumpSeconds: number): string {
  const seconds = Math.abs(jumpSeconds);
  const { unit, seconds: length } = steps.find((step) => seconds >= 2 * step.seconds) ?? steps[2];
  return t(`today.clock.span.${unit}`, { count: Math.max(1, Math.round(seconds / length)) });
}
