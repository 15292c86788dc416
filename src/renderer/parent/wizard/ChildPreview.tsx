import type { ProfileDraft } from "@shared/model/profile";
import { TicketRow } from "../../ui/TicketRow";
import { Face } from "../panel/Face";
import "./child-preview.css";

/** The door as it will stand in the picker. */
export function ChildPreview({ draft }: { draft: ProfileDraft }) {
  return (
    <div className="preview2" data-accent={draft.accent} aria-hidden="true">
      <Face avatar={draft.avatar} className="arch2" />
      <b>{draft.name}</b>
      <TicketRow total={draft.ticketsPerDay} left={draft.ticketsPerDay} size="small" />
    </div>
  );
}
