import { useEffect } from "react";
import { isBackstage, useRoutes } from "./routes";
import { useClient } from "./rpc";

/** Ends the parents' session as soon as a route leads out of their rooms, whichever way was taken. */
export function useLockBehind(): void {
  const client = useClient();
  useEffect(
    () =>
      useRoutes.subscribe(({ route }, before) => {
        if (!isBackstage(before.route) || isBackstage(route)) return;
        // A connection that is broken off has lost its session already.
        client.parent.lock().catch(() => undefined);
      }),
    [client],
  );
}
