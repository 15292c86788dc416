import { useQuery } from "@tanstack/react-query";
import { go } from "../../app/routes";
import { useRpc } from "../../app/rpc";
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
import "./home.css";

const skies = { day: calmDay, golden: calmGolden, dusk: skyDusk, night: skyNight };

export function Home({ profileId }: { profileId: string }) {
  const rpc = useRpc();
  const profile = useProfile(profileId);
  const standing = useStanding(profileId);
  const shelves = useQuery(rpc.library.home.queryOptions({ input: { profileId } }));
  useLeaveWithoutProfile(profileId);
  useBack(() => go({ screen: "picker" }));
  if (standing && isClosed(standing.sky)) return <Ending profileId={profileId} standing={standing} />;
  const phase = phaseOf(standing?.sky ?? "day");
  const rows = shelves.data ?? [];
  return (
    <Stage phase={phase} accent={profile?.accent} className="home">
      <Backdrop src={skies[phase]} />
      {rows.length > 0 ? <House profileId={profileId} shelves={rows} /> : null}
      {shelves.data === undefined && !shelves.isError ? <LoadingShelves /> : null}
      {shelves.isError && !shelves.data ? <EmptyShelves stuck retry={() => void shelves.refetch()} /> : null}
      {shelves.data?.length === 0 ? <EmptyShelves profileId={profileId} /> : null}
      <HomeAwning profile={profile} standing={standing} />
    </Stage>
  );
}
