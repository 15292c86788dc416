import { useHiddenPointer } from "../ui/use-hidden-pointer";
import { ErrorBoundary } from "./ErrorBoundary";
import { useFollowClock } from "./household-clock";
import { LostConnection } from "./LostConnection";
import { useLiveHousehold } from "./live";
import { Screens } from "./Screens";
import { Sorry } from "./Sorry";
import "./app.css";

export function App() {
  useLiveHousehold();
  useFollowClock();
  useHiddenPointer();
  return (
    <>
      <ErrorBoundary fallback={(retry) => <Sorry retry={retry} />}>
        <Screens />
      </ErrorBoundary>
      <LostConnection />
    </>
  );
}
