import { useTranslation } from "react-i18next";
import { Ticket } from "./Ticket";
import { ticketFaces } from "./ticket-faces";
import "./ticket-row.css";

interface Props {
  total: number;
  left: number;
  size?: "normal" | "small";
}

export function TicketRow({ total, left, size = "normal" }: Props) {
  const { t } = useTranslation();
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
