import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { Loading } from "./Loading";
import { go, type Route, useRoutes } from "./routes";
import { useRpc } from "./rpc";
import { Sorry } from "./Sorry";

const FirstRun = lazy(async () => ({ default: (await import("../parent/FirstRun")).FirstRun }));
const Unlock = lazy(async () => ({ default: (await import("../parent/unlock/Unlock")).Unlock }));
const Panel = lazy(async () => ({ default: (await import("../parent/Panel")).Panel }));

export function Screens() {
  const status = useQuery(useRpc().household.status.queryOptions());
  const route = useRoutes((state) => state.route);
  const needsFirstRun = status.data?.needsFirstRun === true;
  useEffect(() => {
    if (needsFirstRun) go({ screen: "first-run" });
  }, [needsFirstRun]);
  if (status.isError && !status.data) return <Sorry retry={() => void status.refetch()} />;
  if (!status.data) return <Loading />;
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
    default:
      return <Loading />;
  }
}
