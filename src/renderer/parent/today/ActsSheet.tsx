import type { GrantDraft } from "@shared/model/grant";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { Modal } from "../panel/Modal";
import "./acts-sheet.css";
import { ClockField } from "./ClockField";
import type { ChildToday } from "./child-today";
import { nextInstantAt } from "./clock-instant";
import type { Here } from "./standing-words";
import type { Acts } from "./use-acts";

const gifts = [
  { words: "today.act.ticket", draft: { kind: "tickets", tickets: 1 } },
  { words: "today.act.minutes", draft: { kind: "minutes", minutes: 15 } },
  { words: "today.sheet.lessTicket", draft: { kind: "tickets", tickets: -1 } },
  { words: "today.sheet.lessMinutes", draft: { kind: "minutes", minutes: -15 } },
] as const satisfies readonly { words: string; draft: GrantDraft }[];

/** All that a parent can grant one child for today, with a reason if there is one. */
export function ActsSheet(props: { child: ChildToday; here: Here; acts: Acts; onClose: () => void }) {
  const { t } = useTranslation("parent");
  const { child, here, acts, onClose } = props;
  const [why, setWhy] = useState("");
  const whyId = useId();
  const grant = (draft: GrantDraft) => {
    acts.run({ act: "grant", profileId: child.id, draft, why: why.trim() === "" ? null : why.trim() });
    onClose();
  };
  return (
    <Modal title={t("today.sheet.title", { name: child.name })} onClose={onClose}>
      <div className="labelled">
        <label htmlFor={whyId}>{t("today.sheet.why")}</label>
        <input
          id={whyId}
          className="field"
          autoComplete="off"
          maxLength={80}
          value={why}
          aria-describedby={`${whyId}-hint`}
          onChange={(event) => setWhy(event.target.value)}
        />
        <p id={`${whyId}-hint`} className="sm mut">
          {t("today.sheet.whyHint", { name: child.name })}
        </p>
      </div>
      <fieldset className="choices">
        <legend>{t("today.sheet.give")}</legend>
        {gifts.map(({ words, draft }, index) => (
          <button
            key={words}
            type="button"
            className={index < 2 ? "btn give" : "btn"}
            onClick={() => grant(draft)}
          >
            {t(words)}
          </button>
        ))}
      </fieldset>
      <ClockField
        label={t("today.sheet.openUntil")}
        button={t("today.sheet.open")}
        problem={t("today.sheet.clockProblem")}
        first=""
        busy={acts.busy}
        onTime={(minute) =>
          grant({ kind: "open-until", untilMs: nextInstantAt(minute, here.nowMs, here.timeZone) })
        }
      />
      <fieldset className="choices">
        <legend>{t("today.sheet.evening")}</legend>
        <button type="button" className="btn" onClick={() => grant({ kind: "end-after-this" })}>
          <LineIcon name="tick" />
          {t("today.act.endAfter")}
        </button>
        <button type="button" className="btn" onClick={() => grant({ kind: "bedtime-now" })}>
          <LineIcon name="moon" />
          {t("today.act.bedtime")}
        </button>
      </fieldset>
      <div className="modal-acts">
        <button type="button" className="btn" onClick={onClose}>
          {t("today.sheet.close")}
        </button>
      </div>
    </Modal>
  );
}
