import { useId } from "react";
import { drawnLook, type Pattern } from "./name-hash";
import "./drawn-picture.css";

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

export type PictureShape = "wide" | "poster";

interface Layout {
  width: number;
  height: number;
  /** Of the disc behind the letter. */
  middle: { x: number; y: number; radius: number };
  letter: { baseline: number; size: number };
}

const layouts: Record<PictureShape, Layout> = {
  wide: {
    width: 384,
    height: 216,
    middle: { x: 192, y: 108, radius: 78 },
    letter: { baseline: 149, size: 116 },
  },
  poster: {
    width: 200,
    height: 300,
    middle: { x: 100, y: 112, radius: 74 },
    letter: { baseline: 152, size: 112 },
  },
};

/** All other letters come from fonts of the system, and many are wider. */
const isInShowFont = /^[\p{Script=Latin}0-9]/u;

/** A picture made from a name: pattern, colour and first letter. A poster bears the name, too. */
export function DrawnPicture({ name, shape = "wide" }: { name: string; shape?: PictureShape }) {
  const id = useId();
  const { pattern, colour, letter } = drawnLook(name);
  const { width, height, middle, letter: type } = layouts[shape];
  const size = isInShowFont.test(letter) ? type.size : type.size * 0.8;
  const tint = (shade: string) => `var(--${colour}-${shade})`;
  return (
    <svg
      className="made"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      data-pattern={pattern}
    >
      <defs>
        <pattern id={id} width="40" height="40" patternUnits="userSpaceOnUse">
          <path d={motifs[pattern]} fill={tint("pop")} />
        </pattern>
      </defs>
      <rect width={width} height={height} fill={tint("fill")} />
      <rect width={width} height={height} fill={`url(#${id})`} opacity=".55" />
      <circle cx={middle.x} cy={middle.y + 6} r={middle.radius} fill={tint("deep")} />
      <circle cx={middle.x} cy={middle.y} r={middle.radius} fill="var(--paper)" />
      <text
        className="letter"
        x={middle.x}
        y={type.baseline - (type.size - size) / 3}
        textAnchor="middle"
        fontSize={size}
        fill={tint("deep")}
      >
        {letter}
      </text>
      {shape === "poster" ? <NameStrip name={name} edge={tint("deep")} /> : null}
    </svg>
  );
}

function NameStrip({ name, edge }: { name: string; edge: string }) {
  return (
    <>
      <path d="M0 228h200v72H0z" fill="var(--paper)" />
      <path d="M0 228h200v7H0z" fill={edge} />
      <foreignObject x="8" y="238" width="184" height="60">
        <span className="strip">
          <span className="words">{name}</span>
        </span>
      </foreignObject>
    </>
  );
}
