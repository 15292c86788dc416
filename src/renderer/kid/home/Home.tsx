import { go } from "../../app/routes";
import calmDay from "../../ui/art/calm-day.svg";
import calmGolden from "../../ui/art/calm-golden.svg";
import skyDusk from "../../ui/art/sky-dusk.svg";
import skyNight from "../../ui/art/sky-night.svg";
import { Backdrop } from "../../ui/Backdrop";
import { useBack } from "../../ui/focus/use-back";
import { isClosed, phaseOf } from "../../ui/phase";
import { Stage } from "../../ui/Stage";
import { Ending } from "../ending/Ending";
import { useLeaveWithoutProfile, useProfile } from "../use-profile";
import { useStanding } from "../use-standing";
import { EmptyShelves } from "./EmptyShelves";
import { HomeAwning } from "./HomeAwning";
import { House } from "./House";
import { LoadingShelves } from "./LoadingShelves";
import { useShelves } from "./use-shelves";
import "./home.css";

const skies = { day: calmDay, golden: calmGolden, dusk: skyDusk, night: skyNight };

export function Home({ profileId }: { profileId: string }) {
  const profile = useProfile(profileId);
  const standing = useStanding(profileId);
  const { home, shelves } = useShelves(profileId);
  useLeaveWithoutProfile(profileId);
  useBack(() => go({ screen: "picker" }));
  if (standing && isClosed(standing.sky)) return <Ending profileId={profileId} standing={standing} />;
  const phase = phaseOf(standing?.sky ?? "day");
  const nearEnd = () => home.hasNextPage && !home.isFetchingNextPage && void home.fetchNextPage();
  return (
    <Stage phase={phase} accent={profile?.accent} className="home">
      <Backdrop src={skies[phase]} />
      {shelves && shelves.length > 0 ? (
        <House profileId={profileId} shelves={shelves} onNearEnd={nearEnd} />
      ) : null}
      {shelves === undefined && !home.isError ? <LoadingShelves /> : null}
      {home.isError && !shelves ? <EmptyShelves stuck retry={() => void home.refetch()} /> : null}
      {shelves?.length === 0 ? <EmptyShelves profileId={profileId} /> : null}
      <HomeAwning profile={profile} standing={standing} />
    </Stage>
  );
}
