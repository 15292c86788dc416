import { useTranslation } from "react-i18next";
import { useHouseholdTime } from "../../app/household-clock";
import type { Story } from "./ending.policy";
import { storyWords } from "./story-words";

/** The story of the pictures in the household's own time. */
export function useStoryWords(story: Story): string {
  const { t } = useTranslation();
  const time = useHouseholdTime();
  return time ? storyWords(story, time, t) : "";
}
