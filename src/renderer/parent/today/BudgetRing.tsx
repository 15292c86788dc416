import "./budget-ring.css";

const RADIUS = 50;
const ROUND = 2 * Math.PI * RADIUS;
const GAP = 14;
/** More parts than this cannot be told apart; then one arc shows the share. */
const MOST_PARTS = 10;

interface Arc {
  length: number;
  start: number;
  left: boolean;
}

function arcs(left: number, total: number): Arc[] {
  if (total > MOST_PARTS) {
    const share = ROUND * (left / total);
    return [
      { length: ROUND, start: 0, left: false },
      { length: share, start: 0, left: left > 0 },
    ];
  }
  const step = ROUND / Math.max(1, total);
  const gap = total > 1 ? GAP : 0;
  return Array.from({ length: Math.max(1, total) }, (_, part) => ({
    length: step - gap,
    start: part * step + gap / 2,
    left: part < left,
  }));
}

/** A day's tickets as a ring in parts: the filled ones are left. */
export function BudgetRing(props: { left: number; total: number; label: string; unit: string }) {
  return (
    <div className="ringbox">
      <svg viewBox="0 0 120 120" className="budget-ring" role="img" aria-label={props.label}>
        <g fill="none" strokeLinecap="round" strokeWidth="9" transform="rotate(-90 60 60)">
          {arcs(props.left, props.total).map((arc) => (
            <circle
              key={`${arc.start}-${arc.left}`}
              className={arc.left ? "left" : "used"}
              cx="60"
              cy="60"
              r={RADIUS}
              strokeDasharray={`${arc.length} ${2 * ROUND}`}
              strokeDashoffset={-arc.start}
            />
          ))}
        </g>
      </svg>
      <div className="mid" aria-hidden="true">
        <b>{props.left}</b>
        <span>{props.unit}</span>
      </div>
    </div>
  );
}
