import { Sun } from "../../ui/Sun";
import type { Nearness } from "./coming.policy";

const heights: Record<Nearness, number> = { later: 32, soon: 48, now: 60 };

/** The sun over its cloud: the nearer the end, the lower it stands, and at last it sleeps. */
export function LowSun({ nearness }: { nearness: Nearness }) {
  return (
    <svg className="low-sun-card" viewBox="0 0 130 130" aria-hidden="true">
      <Sun x={65} y={heights[nearness]} radius={27} sleepy={nearness === "now"} />
      <path
        d="M22 126a18 18 0 0 1-2-35.9 27 27 0 0 1 47-15 22 22 0 0 1 36 10.5A20.5 20.5 0 0 1 106 126z"
        fill="#FFF8EA"
      />
    </svg>
  );
}
