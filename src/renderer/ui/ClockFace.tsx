const numerals = [12, 3, 6, 9];

/** A kitchen clock with two hands; the words around it say what it is for. */
export function ClockFace({ hour, minute }: { hour: number; minute: number }) {
  return (
    <svg className="clock-face" viewBox="0 0 120 120" aria-hidden="true">
      <circle cx="60" cy="60" r="56" fill="#2A1836" />
      <circle cx="60" cy="60" r="48" fill="#FFF8EA" />
      {numerals.map((numeral) => (
        <text
          key={numeral}
          x={60 + 38 * Math.sin((numeral * Math.PI) / 6)}
          y={60 - 38 * Math.cos((numeral * Math.PI) / 6) + 5.5}
          textAnchor="middle"
          fontSize="16"
          fill="#5C4B68"
        >
          {numeral}
        </text>
      ))}
      <Hand turn={(hour % 12) * 30 + minute / 2} length={17} width={8} />
      <Hand turn={minute * 6} length={27} width={5.5} />
      <circle cx="60" cy="60" r="6" fill="#A3243A" />
    </svg>
  );
}

function Hand({ turn, length, width }: { turn: number; length: number; width: number }) {
  return (
    <path
      d={`M60 60V${60 - length}`}
      transform={`rotate(${turn} 60 60)`}
      stroke="#A3243A"
      strokeWidth={width}
      strokeLinecap="round"
    />
  );
}
