const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A file's size as people say it: "1.4 GB". */
export function sizeWords(bytes: number, locale: string): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step],
    maximumFractionDigits: step > 2 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
