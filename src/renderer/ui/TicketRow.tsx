import { useTranslation } from "react-i18next";
import { Ticket } from "./Ticket";
import { ticketFaces } from "./ticket-faces";
import "./ticket-row.css";

interface Props {
  /** Null where no tickets are asked for: then there is no row. */
  total: number | null;
  left: number | null;
  size?: "normal" | "small";
}

export function TicketRow({ total, left, size = "normal" }: Props) {
  const { t } = useTranslation();
  if (total === null || left === null) return null;
  const { faces, numeral } = ticketFaces(total, left);
  const label = t("tickets.left", { left, total });
  return (
    <div className={size === "small" ? "tickets small" : "tickets"} role="img" aria-label={label}>
      {faces.map((face, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ticket is nothing but its place in the row
        <Ticket key={place} face={face} />
      ))}
      {numeral === null ? null : <b className="numeral">{numeral}</b>}
    </div>
  );
}
