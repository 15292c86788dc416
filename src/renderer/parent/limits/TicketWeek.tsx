import { type Weekday, weekdays } from "@shared/model/limits-policy";
import { useTranslation } from "react-i18next";
import { Ticket } from "../../ui/Ticket";
import { LineIcon } from "../panel/LineIcon";
import { weekdayWords } from "../words/day-words";
import type { WeekAmounts } from "./weekly-amount.policy";

const mostTickets = 99;
const mostDrawn = 3;
const firstTickets = 3;

/** Seven days with their tickets to see. */
export function TicketWeek(props: {
  tickets: WeekAmounts;
  onDay: (day: number, amount: number | null) => void;
}) {
  return (
    <div className="week">
      {weekdays.map((weekday, day) => (
        <TicketDay
          key={weekday}
          weekday={weekday}
          tickets={props.tickets[day] ?? null}
          weekend={day > 4}
          onTickets={(amount) => props.onDay(day, amount)}
        />
      ))}
    </div>
  );
}

function TicketDay(props: {
  weekday: Weekday;
  tickets: number | null;
  weekend: boolean;
  onTickets: (tickets: number | null) => void;
}) {
  const { t, i18n } = useTranslation("parent");
  const { tickets, onTickets } = props;
  const what = t("limits.tickets.on", { day: weekdayWords(props.weekday, i18n.language) });
  return (
    <fieldset className={props.weekend ? "day we" : "day"} aria-label={what}>
      <b aria-hidden="true">{weekdayWords(props.weekday, i18n.language, "short")}</b>
      <Stack tickets={tickets} />
      <div className="pm">
        <button
          type="button"
          aria-label={t("limits.step.fewer", { what })}
          disabled={tickets === null || tickets === 0}
          onClick={() => onTickets((tickets ?? firstTickets) - 1)}
        >
          <LineIcon name="minus" />
        </button>
        <output aria-label={what}>{tickets ?? t("limits.tickets.any")}</output>
        <button
          type="button"
          aria-label={t("limits.step.more", { what })}
          disabled={tickets === mostTickets}
          onClick={() => onTickets(tickets === null ? firstTickets : tickets + 1)}
        >
          <LineIcon name="plus" />
        </button>
      </div>
      <button
        type="button"
        className="any"
        aria-pressed={tickets === null}
        aria-label={t("limits.tickets.anyLabel", { day: weekdayWords(props.weekday, i18n.language) })}
        onClick={() => onTickets(tickets === null ? firstTickets : null)}
      >
        {t("limits.noLimit")}
      </button>
    </fieldset>
  );
}

/** Up to three tickets in a pile; of more, one and how many there are. */
function Stack({ tickets }: { tickets: number | null }) {
  if (tickets === null || tickets > mostDrawn) {
    return (
      <div className="tk" aria-hidden="true">
        <Ticket face="whole" />
        <span>{tickets === null ? "∞" : `× ${tickets}`}</span>
      </div>
    );
  }
  return (
    <div className="tk" aria-hidden="true">
      {Array.from({ length: tickets }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ticket is nothing but its place in the pile
        <Ticket key={place} face="whole" />
      ))}
    </div>
  );
}
