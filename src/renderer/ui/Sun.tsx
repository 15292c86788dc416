interface Props {
  x: number;
  y: number;
  radius: number;
  sleepy?: boolean;
}

/** The smiling sun, drawn around a point of the svg that it stands in; late in the day its eyes are closed. */
export function Sun({ x, y, radius, sleepy = false }: Props) {
  const unit = radius / 27;
  const eye = 9.7 * unit;
  const Eye = sleepy ? SleepyEye : OpenEye;
  return (
    <g>
      <circle cx={x} cy={y} r={38.3 * unit} fill="#FFC53D" opacity=".28" />
      <circle cx={x} cy={y} r={radius} fill="#FFC53D" />
      <Eye x={x - eye} y={y - 2.7 * unit} unit={unit} />
      <Eye x={x + eye} y={y - 2.7 * unit} unit={unit} />
      <path
        d={`M${x - 8.1 * unit} ${y + 6.5 * unit}q${8.1 * unit} ${8.1 * unit} ${16.2 * unit} 0`}
        fill="none"
        stroke="#7A3E00"
        strokeWidth={3.5 * unit}
        strokeLinecap="round"
      />
    </g>
  );
}

interface EyeProps {
  x: number;
  y: number;
  unit: number;
}

function OpenEye({ x, y, unit }: EyeProps) {
  return <circle cx={x} cy={y} r={3.2 * unit} fill="#7A3E00" />;
}

function SleepyEye({ x, y, unit }: EyeProps) {
  return (
    <path
      d={`M${x - 5 * unit} ${y}q${5 * unit} ${4.6 * unit} ${10 * unit} 0`}
      fill="none"
      stroke="#7A3E00"
      strokeWidth={3 * unit}
      strokeLinecap="round"
    />
  );
}
