import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AmountField } from "./AmountField";
import { DayMinutes } from "./DayMinutes";
import { Section } from "./Section";
import { TicketWeek } from "./TicketWeek";
import {
  daysSetTogether,
  limitOfWeek,
  minuteLimit,
  setAmount,
  shapeOf,
  ticketLimit,
  type WeekAmounts,
  type WeekShape,
  weekAmounts,
  weekShapes,
} from "./weekly-amount.policy";

/** Tickets and minutes, day by day or together, and those of a week and a month. */
export function TicketsSection() {
  const { t } = useTranslation("parent");
  const { control, setValue } = useFormContext<LimitsPolicy>();
  const [ticketsPerDay, ticketsOnWeekdays, minutesPerDay, minutesOnWeekdays] = useWatch({
    control,
    name: ["ticketsPerDay", "ticketsOnWeekdays", "minutesPerDay", "minutesOnWeekdays"],
  });
  const tickets = weekAmounts(ticketLimit({ ticketsPerDay, ticketsOnWeekdays }));
  const minutes = weekAmounts(minuteLimit({ minutesPerDay, minutesOnWeekdays }));
  const [chosen, setChosen] = useState<WeekShape>("all");
  const shape = finer(chosen, shapeOf(tickets, minutes));
  const change = { shouldDirty: true, shouldTouch: true, shouldValidate: true };
  const setTickets = (week: WeekAmounts) => {
    const { perDay, onWeekdays } = limitOfWeek(week);
    setValue("ticketsPerDay", perDay, change);
    setValue("ticketsOnWeekdays", onWeekdays, change);
  };
  const setMinutes = (week: WeekAmounts) => {
    const { perDay, onWeekdays } = limitOfWeek(week);
    setValue("minutesPerDay", perDay, change);
    setValue("minutesOnWeekdays", onWeekdays, change);
  };
  const choose = (next: WeekShape) => {
    setChosen(next);
    // A coarser shape takes the first day's rules for all that it sets together.
    if (next !== "each") {
      setTickets(levelled(tickets, next));
      setMinutes(levelled(minutes, next));
    }
  };
  const shapes = (
    <>
      <span className="grow" />
      <fieldset className="seg" aria-label={t("limits.tickets.shape")}>
        {weekShapes.map((each) => (
          <button
            key={each}
            type="button"
            className={each === shape ? "on" : undefined}
            aria-pressed={each === shape}
            onClick={() => choose(each)}
          >
            {t(`limits.tickets.${each}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
  return (
    <Section icon="ticket" title={t("limits.tickets.title")} aside={shapes}>
      <TicketWeek
        tickets={tickets}
        onDay={(day, amount) => setTickets(setAmount(tickets, daysSetTogether(shape, day), amount))}
      />
      <div className="amounts">
        <DayMinutes
          shape={shape}
          minutes={minutes}
          onDay={(day, amount) => setMinutes(setAmount(minutes, daysSetTogether(shape, day), amount))}
        />
        <AmountField
          name="minutesPerWeek"
          label={t("limits.minutes.week")}
          amounts={{ most: 10_080, step: 30, begin: 420 }}
          optional
        />
        <AmountField
          name="minutesPerMonth"
          label={t("limits.minutes.month")}
          amounts={{ most: 44_640, step: 60, begin: 1800 }}
          optional
        />
        <AmountField
          name="ticketsPerWeek"
          label={t("limits.tickets.week")}
          amounts={{ most: 700, step: 1, begin: 14 }}
          optional
        />
      </div>
    </Section>
  );
}

function finer(one: WeekShape, other: WeekShape): WeekShape {
  return weekShapes.indexOf(one) > weekShapes.indexOf(other) ? one : other;
}

function levelled(amounts: WeekAmounts, shape: WeekShape): WeekAmounts {
  return amounts.map((_, day) => amounts[daysSetTogether(shape, day)[0] ?? day] ?? null);
}
