import type { GrantDraft } from "@shared/model/grant";
import { clockWords } from "../words/day-words";
import type { Here } from "./standing-words";

const signOf = (amount: number) => (amount < 0 ? "−" : "+");

/** What was added or taken: +1 ticket, −15 minutes, Open until 20:30. */
export function grantWords({ t, timeZone, language }: Omit<Here, "nowMs">, draft: GrantDraft): string {
  switch (draft.kind) {
    case "tickets":
      return t("today.grants.tickets", { count: Math.abs(draft.tickets), sign: signOf(draft.tickets) });
    case "minutes":
      return t("today.grants.minutes", { count: Math.abs(draft.minutes), sign: signOf(draft.minutes) });
    case "open-until":
      return t("today.grants.openUntil", { time: clockWords(draft.untilMs, timeZone, language) });
    case "end-after-this":
      return t("today.grants.endAfterThis");
    case "bedtime-now":
      return t("today.grants.bedtimeNow");
  }
}
