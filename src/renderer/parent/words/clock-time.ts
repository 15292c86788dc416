/** 15:30, of minutes of the day; 1440 is 24:00. */
export function clockTime(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, "0")}`;
}

/** The minute of the day that somebody typed as 15:30, 15.30, 1530 or 15; null where it is no time of the day. */
export function readClockTime(typed: string): number | null {
  const [, hour, minute = "0"] = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  if (hour === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 1440 ? minutes : null;
}
