import type { Standing } from "@shared/model/limits";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { householdNow } from "../../app/household-clock";
import { DayArc } from "../../ui/DayArc";
import { TicketRow } from "../../ui/TicketRow";
import { dayShare } from "../day-share.policy";
import { arcLabel } from "../day-words";
import { sinkingShare } from "./sunset.policy";

interface Props {
  standing: Standing;
  /** How far the light of the film has faded. */
  faded: number;
  /** The sun moves only where it can be seen. */
  visible: boolean;
}

/** The day's tickets and its arc, in a corner of the video. */
export function Today({ standing, faded, visible }: Props) {
  const { t } = useTranslation();
  const share = sinkingShare(dayShare(standing), faded);
  const [seen, setSeen] = useState(share);
  if (visible && seen !== share) setSeen(share);
  return (
    <div className="today">
      <TicketRow total={standing.ticketsTotal} left={standing.ticketsLeft} />
      <DayArc share={visible ? share : seen} label={arcLabel(standing, householdNow(), t)} />
    </div>
  );
}
