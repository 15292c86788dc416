import "./arch-ring.css";

const arch =
  "M130 -14a144 144 0 0 1 144 144V298a26 26 0 0 1-26 26H12a26 26 0 0 1-26-26V130A144 144 0 0 1 130-14z";

/** The marquee ring in the shape of a door. */
export function ArchRing() {
  return (
    <svg className="arch-ring" viewBox="0 0 260 310" aria-hidden="true">
      <path d={arch} className="edge" />
      <path d={arch} className="frame" />
      <path d={arch} className="glow" pathLength={44} />
      <path d={arch} className="dim" pathLength={44} />
      <path d={arch} className="on" pathLength={44} />
    </svg>
  );
}
