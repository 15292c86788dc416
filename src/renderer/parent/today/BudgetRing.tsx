import "./budget-ring.css";

const radius = 50;
const circumference = 2 * Math.PI * radius;
const gapLength = 14;
/** More parts than this cannot be told apart; then one arc shows the share. */
const mostParts = 10;

interface Arc {
  length: number;
  start: number;
  left: boolean;
}

function arcs(left: number, total: number): Arc[] {
  if (total > mostParts) {
    const share = circumference * (left / total);
    return [
      { length: circumference, start: 0, left: false },
      { length: share, start: 0, left: left > 0 },
    ];
  }
  const step = circumference / Math.max(1, total);
  const gap = total > 1 ? gapLength : 0;
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
              r={radius}
              strokeDasharray={`${arc.length} ${2 * circumference}`}
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
