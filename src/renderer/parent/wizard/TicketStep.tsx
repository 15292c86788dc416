import { useTranslation } from "react-i18next";
import { KidButton } from "../../ui/KidButton";
import { FieldRow } from "./FieldRow";
import "./ticket-step.css";

/** How many programmes a day, from none to 99. */
export function TicketStep({ value, onValue }: { value: number; onValue: (value: number) => void }) {
  const { t } = useTranslation("parent");
  return (
    <FieldRow focusKey="child:tickets" legend={t("firstRun.children.tickets")} first="child:more">
      <div className="step">
        <KidButton
          round
          icon="minus"
          label={t("firstRun.children.fewer")}
          onPress={() => onValue(Math.max(0, value - 1))}
        />
        <output aria-label={t("firstRun.children.ticketsLabel", { count: value })}>{value}</output>
        <KidButton
          round
          icon="plus"
          focusKey="child:more"
          label={t("firstRun.children.more")}
          onPress={() => onValue(Math.min(99, value + 1))}
        />
      </div>
    </FieldRow>
  );
}
