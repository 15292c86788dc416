import type { Standing } from "@shared/model/limits";
import { householdNow, useHouseholdTime } from "../../app/household-clock";
import { AllDone } from "./AllDone";
import { Bedtime } from "./Bedtime";
import { sceneOf, storyOf } from "./ending.policy";

interface Props {
  profileId: string;
  standing: Standing;
}

/** The picture that closes a child's day; the shelves come back by themselves when it opens again. */
export function Ending({ profileId, standing }: Props) {
  const time = useHouseholdTime();
  if (!time) return null;
  const scene = sceneOf(standing, time, householdNow());
  const story = storyOf(scene, standing, time);
  if (scene === "bedtime") return <Bedtime profileId={profileId} story={story} />;
  return (
    <AllDone
      profileId={profileId}
      story={story}
      rule={standing.refusal?.rule ?? null}
      resting={scene === "rest"}
    />
  );
}
