import { navigateByDirection } from "@noriginmedia/norigin-spatial-navigation";
import { useEffect } from "react";
import { createWheelSteps } from "./wheel-turns";

/** A mouse wheel moves the focus as the arrows do: up and down the rows, with Shift along a row. */
export function useWheel(): void {
  useEffect(() => {
    const step = createWheelSteps();
    const turn = (event: WheelEvent) => {
      const arrow = step(event);
      if (arrow) void navigateByDirection(arrow, {});
    };
    addEventListener("wheel", turn, { passive: true });
    return () => removeEventListener("wheel", turn);
  }, []);
}
