import { type HouseholdStatus, HouseholdTime, WarnAtMinutes } from "@shared/model/household";
import { Weekday } from "@shared/model/limits-policy";
import * as z from "zod";
import { clockTime, readClockTime } from "../words/clock-time";

/** The household's time as it is typed; what it is read as is what the contract takes. */
export const TimeForm = z
  .object({
    timeZone: HouseholdTime.shape.timeZone,
    dayStart: z.string().transform((typed, context) => {
      const minute = readClockTime(typed);
      if (minute !== null && minute < 1440) return minute;
      context.addIssue({ code: "custom", message: "is no time of the day" });
      return z.NEVER;
    }),
    firstWeekday: Weekday,
    warnAt: z
      .string()
      .transform((typed) =>
        typed.trim() === ""
          ? []
          : typed
              .trim()
              .split(/[\s,;]+/)
              .map(Number),
      )
      .pipe(WarnAtMinutes),
  })
  .transform(({ timeZone, dayStart, firstWeekday, warnAt }) => ({
    time: { timeZone, dayStartMinute: dayStart, firstWeekday },
    warnAtMinutes: warnAt,
  }));

export type TypedTime = z.input<typeof TimeForm>;
export type ReadTime = z.output<typeof TimeForm>;

/** What is to hold from tomorrow on, where something else was asked for already. */
export function typedTime({ time, nextTime, warnAtMinutes }: HouseholdStatus): TypedTime {
  const { timeZone, dayStartMinute, firstWeekday } = nextTime ?? time;
  return { timeZone, dayStart: clockTime(dayStartMinute), firstWeekday, warnAt: warnAtMinutes.join(", ") };
}
