import type { TicketFace } from "./ticket-faces";

const outline =
  "M12 0h108a12 12 0 0 1 12 12v14a12 12 0 0 0 0 24v14a12 12 0 0 1-12 12H12A12 12 0 0 1 0 64V50a12 12 0 0 0 0-24V12A12 12 0 0 1 12 0z";
const star =
  "M84 18.5c1.5-3.2 6-3.2 7.5 0l4 8.6 9.4 1.1c3.5.4 4.9 4.7 2.3 7.1l-7 6.4 1.9 9.3c.7 3.5-3 6.1-6 4.4L87.8 51l-8.3 4.7c-3.1 1.7-6.8-.9-6.1-4.4l1.9-9.3-7-6.4c-2.6-2.4-1.2-6.7 2.3-7.1l9.4-1.1z";
const stub =
  "M12 0h30l-6 9.5 7 9.5-7 9.5 7 9.5-7 9.5 7 9.5-7 9.5 6 9.5H12A12 12 0 0 1 0 64V50a12 12 0 0 0 0-24V12A12 12 0 0 1 12 0z";

export function Ticket({ face }: { face: TicketFace }) {
  return (
    <svg className="ticket" viewBox="0 0 132 76" aria-hidden="true">
      {face === "whole" ? <Whole /> : <Torn />}
    </svg>
  );
}

function Whole() {
  return (
    <>
      <path d={outline} fill="#FFC53D" />
      <path
        d={outline}
        fill="none"
        stroke="#FFE59A"
        strokeWidth="5"
        transform="translate(6.6 3.8) scale(.9)"
      />
      <path d="M42 10v56" stroke="#B97A12" strokeWidth="4" strokeDasharray="1 8" strokeLinecap="round" />
      <path d={star} fill="#A3243A" />
      <circle cx="22" cy="38" r="7" fill="#A3243A" />
    </>
  );
}

function Torn() {
  return (
    <>
      <path
        d={outline}
        fill="#00000026"
        stroke="#FFF1D0"
        strokeOpacity=".75"
        strokeWidth="3.5"
        strokeDasharray="4 9"
        strokeLinecap="round"
      />
      <g transform="rotate(-7 20 38)">
        <path d={stub} fill="#FBEED6" />
        <path
          d="M12 38l7 8 12-15"
          fill="none"
          stroke="#74647F"
          strokeWidth="6.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </>
  );
}
