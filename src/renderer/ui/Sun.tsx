/** The smiling sun, drawn around a point of the svg that it stands in. */
export function Sun({ x, y, radius }: { x: number; y: number; radius: number }) {
  const unit = radius / 27;
  const eye = 9.7 * unit;
  return (
    <g>
      <circle cx={x} cy={y} r={38.3 * unit} fill="#FFC53D" opacity=".28" />
      <circle cx={x} cy={y} r={radius} fill="#FFC53D" />
      <circle cx={x - eye} cy={y - 2.7 * unit} r={3.2 * unit} fill="#7A3E00" />
      <circle cx={x + eye} cy={y - 2.7 * unit} r={3.2 * unit} fill="#7A3E00" />
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
