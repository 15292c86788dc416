import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { DayArc } from "../../ui/DayArc";
import { TicketRow } from "../../ui/TicketRow";
import { usedShare } from "../used-share";

/** The day's tickets and its arc, in a corner of the video. */
export function Today({ profileId }: { profileId: string }) {
  const { t } = useTranslation();
  const standing = useQuery(useRpc().limits.standing.queryOptions({ input: { profileId } })).data;
  if (!standing) return null;
  return (
    <div className="today">
      <TicketRow total={standing.ticketsTotal} left={standing.ticketsLeft} />
      <DayArc share={usedShare(standing)} label={t("tickets.day")} />
    </div>
  );
}
