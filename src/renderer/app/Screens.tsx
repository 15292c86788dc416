import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { Napping } from "../kid/ending/Napping";
import { Home } from "../kid/home/Home";
import { Picker } from "../kid/picker/Picker";
import { Player } from "../kid/player/Player";
import { StillPlay } from "../kid/player/StillPlay";
import { GoOnWithout } from "../kid/start/GoOnWithout";
import { LastTicket } from "../kid/start/LastTicket";
import { Loading } from "./Loading";
import { go, type Route, useRoutes } from "./routes";
import { useRpc } from "./rpc";
import { Sorry } from "./Sorry";
import { useLockBehind } from "./use-lock-behind";

const FirstRun = lazy(async () => ({ default: (await import("../parent/FirstRun")).FirstRun }));
const Unlock = lazy(async () => ({ default: (await import("../parent/unlock/Unlock")).Unlock }));
const Panel = lazy(async () => ({ default: (await import("../parent/Panel")).Panel }));

export function Screens() {
  const status = useQuery(useRpc().household.status.queryOptions());
  const route = useRoutes((state) => state.route);
  const needsFirstRun = status.data?.needsFirstRun === true;
  useLockBehind();
  useEffect(() => {
    if (needsFirstRun) go({ screen: "first-run" });
  }, [needsFirstRun]);
  if (status.isError && !status.data) return <Sorry retry={() => void status.refetch()} />;
  if (!status.data || (needsFirstRun && route.screen === "picker")) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Screen route={route} />
    </Suspense>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case "first-run":
      return <FirstRun onDone={() => go({ screen: "picker" })} />;
    case "unlock":
      return <Unlock onUnlocked={() => go({ screen: "panel" })} onLeave={() => go(route.from)} />;
    case "panel":
      return <Panel onLeave={() => go({ screen: "picker" })} />;
    case "picker":
      return <Picker />;
    case "home":
      return <Home key={route.profileId} profileId={route.profileId} />;
    case "player":
      return route.play.parts.length === 0 ? (
        <StillPlay key={route.play.token} profileId={route.profileId} play={route.play} />
      ) : (
        <Player key={route.play.token} profileId={route.profileId} play={route.play} />
      );
    case "last-ticket":
      return <LastTicket profileId={route.profileId} video={route.video} />;
    case "go-on-without":
      return <GoOnWithout {...route} />;
    case "napping":
      return <Napping profileId={route.profileId} ticketSafe={route.ticketSafe} />;
  }
}
