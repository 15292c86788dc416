import { sunOf } from "./day-arc";
import { Sun } from "./Sun";
import "./day-arc.css";

interface Props {
  /** How much of the day is used, 0 to 1. */
  share: number;
  label: string;
}

/** The sun's way to the moon: a child who cannot read sees how far the day is. */
export function DayArc({ share, label }: Props) {
  const sun = sunOf(share);
  const done = `M31 110A114 70 0 0 1 ${sun.x} ${sun.y}`;
  const ahead = `M${sun.x} ${sun.y}A114 70 0 0 1 259 110`;
  return (
    <svg className="dayarc" viewBox="0 0 290 126" role="img" aria-label={label}>
      <path
        d={done}
        fill="none"
        stroke="#FFF1D0"
        strokeOpacity=".85"
        strokeWidth="8"
        strokeLinecap="round"
        strokeDasharray="0 17"
      />
      <path d={ahead} fill="none" stroke="#FFC53D" strokeWidth="12" strokeLinecap="round" />
      <circle cx="259" cy="108" r="23" fill="#2A1836" />
      <path
        transform="translate(244 93) scale(.62)"
        fill="#FFE9A8"
        d="M27.5 4.5c1.9-.2 2.8 2 1.5 3.4A17 17 0 0 0 40.5 33c1.9 0 2.9 2.2 1.5 3.6A20.5 20.5 0 1 1 27.5 4.5z"
      />
      <Sun {...sun} radius={27} />
    </svg>
  );
}
