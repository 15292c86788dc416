import { useId } from "react";
import { drawnLook, type Pattern } from "./name-hash";

const motifs: Record<Pattern, string> = {
  dots: "M20 7a13 13 0 1 1 0 26 13 13 0 0 1 0-26z",
  stripes: "M0 40L40 0h-18L0 22zM40 40V22L22 40z",
  waves: "M0 12q10-12 20 0t20 0v12q-10 12-20 0T0 24z",
  peaks: "M4 34L20 6l16 28z",
  check: "M0 0h20v20H0zM20 20h20v20H20z",
  scales: "M0 2a20 20 0 0 0 40 0z",
  plus: "M15 5h10v10h10v10H25v10H15V25H5V15h10z",
  diamonds: "M20 3l17 17-17 17L3 20z",
};

/** A picture made from a name: pattern, colour and first letter. */
export function DrawnPicture({ name }: { name: string }) {
  const id = useId();
  const { pattern, colour, letter } = drawnLook(name);
  const tint = (shade: string) => `var(--${colour}-${shade})`;
  return (
    <svg className="made" viewBox="0 0 384 216" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <pattern id={id} width="40" height="40" patternUnits="userSpaceOnUse">
          <path d={motifs[pattern]} fill={tint("pop")} />
        </pattern>
      </defs>
      <rect width="384" height="216" fill={tint("fill")} />
      <rect width="384" height="216" fill={`url(#${id})`} opacity=".55" />
      <circle cx="192" cy="114" r="78" fill={tint("deep")} />
      <circle cx="192" cy="108" r="78" fill="var(--paper)" />
      <text className="letter" x="192" y="149" textAnchor="middle" fontSize="116" fill={tint("deep")}>
        {letter}
      </text>
    </svg>
  );
}
