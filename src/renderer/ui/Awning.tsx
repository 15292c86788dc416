import type { ReactNode } from "react";
import { useZone } from "./focus/use-zone";
import "./awning.css";

export const awningFocus = "awning";

/** The top bar in the child's colour. */
export function Awning({ first, children }: { first: string; children: ReactNode }) {
  const { ref, focusKey, Zone } = useZone<HTMLElement>({ focusKey: awningFocus, first });
  return (
    <nav className="awning" ref={ref}>
      <Zone value={focusKey}>{children}</Zone>
    </nav>
  );
}
