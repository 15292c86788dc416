import type { HouseholdTime } from "@shared/model/household";
import type { TFunction } from "i18next";
import type { Story } from "./ending.policy";

/** The story of the pictures, to be said aloud. */
export function storyWords(story: Story, { timeZone }: HouseholdTime, t: TFunction<"kid">): string {
  switch (story.kind) {
    case "unknown":
      return t("rest.someTime");
    case "morning":
      return t("done.morning");
    case "later-today":
      return t("rest.until", {
        time: new Date(story.untilMs).toLocaleTimeString(undefined, { timeZone, timeStyle: "short" }),
      });
    case "nights":
      if (story.nights > 1) return t("done.nights", { count: story.nights });
      return story.tickets === null ? t("done.opens") : t("done.story", { count: story.tickets });
  }
}
