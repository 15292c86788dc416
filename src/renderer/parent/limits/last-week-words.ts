import type { TFunction } from "i18next";
import { listWords, weekdayOfDayWords } from "../words/day-words";
import type { Outcome } from "./rehearsal.policy";

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** Two shows on Thursday and one on Sunday would have waited a day. */
export function outcomeWords(t: TFunction<"parent">, { fate, days }: Outcome, language: string): string {
  const shows = days.map(({ day, count }, index) =>
    t(index === 0 ? "limits.lastWeek.shows" : "limits.lastWeek.more", {
      count,
      number: numberWords(t, count),
      day: weekdayOfDayWords(day, language),
    }),
  );
  const sentence = t(`limits.lastWeek.fate.${fate}`, { shows: listWords(shows, language) });
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);
}

function numberWords(t: TFunction<"parent">, count: number): string {
  const number = numbers[count - 1];
  return number ? t(`limits.lastWeek.number.${number}`) : String(count);
}
