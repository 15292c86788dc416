const steps = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

/** How long ago a moment was: "4 minutes ago", "now". */
export function agoWords(thenMs: number, nowMs: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const passed = Math.max(0, Math.round((nowMs - thenMs) / 1000));
  const step = steps.find(({ seconds }) => passed >= seconds);
  return step ? format.format(-Math.floor(passed / step.seconds), step.unit) : format.format(0, "second");
}
