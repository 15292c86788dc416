import { useEffect } from "react";
import { useClient } from "../../app/rpc";
import { minuteMilliseconds } from "./use-minute";

/** Keeps the parents' session open while they type or click: one message a minute at most. */
export function useStay(): void {
  const client = useClient();
  useEffect(() => {
    let toldAtMs = performance.now();
    const stay = () => {
      if (performance.now() - toldAtMs < minuteMilliseconds) {
        return;
      }
      toldAtMs = performance.now();
      // A session that is over says so by its own event; there is nothing to do here.
      client.parent.stay().catch(() => undefined);
    };
    window.addEventListener("keydown", stay);
    window.addEventListener("pointerdown", stay);
    return () => {
      window.removeEventListener("keydown", stay);
      window.removeEventListener("pointerdown", stay);
    };
  }, [client]);
}
