import type { Standing } from "@shared/model/limits";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import "./budget-ring.css";

const gapLength = 14;
/** More parts than this cannot be told apart; then one arc shows the share. */
const mostParts = 10;
const ticketRadius = 50;
const minuteRadius = 37;
const around = (radius: number) => 2 * Math.PI * radius;

interface Arc {
  length: number;
  start: number;
  left: boolean;
}

function shareArcs(radius: number, left: number, total: number): Arc[] {
  const length = around(radius);
  const share = total === 0 ? 0 : Math.min(1, left / total);
  const rest = { length: length * share, start: 0, left: true };
  return [{ length, start: 0, left: false }, ...(share > 0 ? [rest] : [])];
}

function ticketArcs(left: number, total: number): Arc[] {
  if (total > mostParts || total <= 1) return shareArcs(ticketRadius, left, total);
  const step = around(ticketRadius) / total;
  return Array.from({ length: total }, (_, part) => ({
    length: step - gapLength,
    start: part * step + gapLength / 2,
    left: part < left,
  }));
}

/** A day as two rings: tickets outside, in parts, and minutes within. What has no limit has no ring. */
export function BudgetRing({ standing }: { standing: Standing }) {
  const { t } = useTranslation("parent");
  const { ticketsLeft, ticketsTotal } = standing;
  const { left: minutesLeft, total: minutesTotal } = minutesOf(standing);
  const middle = middleWords(t, standing);
  return (
    <div className="ringbox">
      <svg viewBox="0 0 120 120" className="budget-ring" role="img" aria-label={ringLabel(t, standing)}>
        <g fill="none" strokeLinecap="round" strokeWidth="9" transform="rotate(-90 60 60)">
          {ticketsLeft !== null && ticketsTotal !== null && (
            <Ring kind="tickets" radius={ticketRadius} arcs={ticketArcs(ticketsLeft, ticketsTotal)} />
          )}
          {minutesLeft !== null && (
            <Ring
              kind="minutes"
              radius={minuteRadius}
              arcs={shareArcs(minuteRadius, minutesLeft, minutesTotal ?? minutesLeft)}
            />
          )}
        </g>
      </svg>
      <div className="mid" aria-hidden="true">
        <b>{middle.number}</b>
        <span>{middle.unit}</span>
      </div>
    </div>
  );
}

function Ring({ kind, radius, arcs }: { kind: "tickets" | "minutes"; radius: number; arcs: Arc[] }) {
  return arcs.map((arc) => (
    <circle
      key={`${arc.start}-${arc.left}`}
      className={arc.left ? kind : "used"}
      cx="60"
      cy="60"
      r={radius}
      strokeDasharray={`${arc.length} ${2 * around(radius)}`}
      strokeDashoffset={-arc.start}
    />
  ));
}

/** Whole minutes; what is left of one that has begun counts. */
function minutesOf({ secondsLeft, secondsTotal }: Standing) {
  return {
    left: secondsLeft === null ? null : Math.ceil(secondsLeft / 60),
    total: secondsTotal === null ? null : Math.ceil(secondsTotal / 60),
  };
}

function middleWords(t: TFunction<"parent">, standing: Standing): { number: string; unit: string } {
  const { left } = minutesOf(standing);
  if (left !== null) return { number: String(left), unit: t("today.ring.min") };
  const { ticketsLeft } = standing;
  if (ticketsLeft === null) return { number: "∞", unit: t("today.ring.free") };
  return { number: String(ticketsLeft), unit: t("today.ring.ticket", { count: ticketsLeft }) };
}

function ringLabel(t: TFunction<"parent">, standing: Standing): string {
  const { left, total } = minutesOf(standing);
  const { ticketsLeft, ticketsTotal } = standing;
  return t("today.ring.label", {
    tickets:
      ticketsLeft === null || ticketsTotal === null
        ? t("today.ring.ticketsAny")
        : t("today.ring.tickets", { left: ticketsLeft, total: ticketsTotal }),
    minutes:
      left === null
        ? t("today.ring.minutesAny")
        : total === null
          ? t("today.ring.minutesLeft", { count: left })
          : t("today.ring.minutes", { left, total }),
  });
}
