import "./focus-ring.css";

/** How many bulbs go round: about one for each 30 px of the way. */
type Bulbs = 16 | 26 | 30 | 44 | 50 | 52;

/** The marquee of bulbs, drawn inside the one focused thing and nowhere else. */
export function FocusRing({ bulbs = 50 }: { bulbs?: Bulbs }) {
  return (
    <svg className="ring" aria-hidden="true">
      <rect className="edge" />
      <rect className="frame" />
      <rect className="glow" pathLength={bulbs} />
      <rect className="dim" pathLength={bulbs} />
      <rect className="on" pathLength={bulbs} />
    </svg>
  );
}
