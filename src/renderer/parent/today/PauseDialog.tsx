import { useTranslation } from "react-i18next";
import { Modal } from "../panel/Modal";
import { ClockField } from "./ClockField";
import type { ChildToday } from "./child-today";
import { nextInstantAt } from "./clock-instant";
import { type Here, momentWords } from "./standing-words";
import type { Acts } from "./use-acts";

const lengths = [15, 30, 60];
const minuteMs = 60_000;

/** For how long: some minutes, until a time, until the new day, or until the parent says so. */
export function PauseDialog(props: {
  profileIds: readonly string[];
  list: readonly ChildToday[];
  here: Here;
  acts: Acts;
  onClose: () => void;
}) {
  const { t } = useTranslation("parent");
  const { profileIds, here, acts, onClose } = props;
  const children = props.list.filter(({ id }) => profileIds.includes(id));
  const [only] = children;
  const resetsAtMs = only?.standing.resetsAtMs;
  const pause = (untilMs: number | null) => {
    acts.run(...profileIds.map((profileId) => ({ act: "pause", profileId, pause: { untilMs } }) as const));
    onClose();
  };
  const title =
    only && children.length === 1
      ? t("today.pauseDialog.title", { name: only.name })
      : t("today.pauseDialog.titleAll");
  return (
    <Modal title={title} onClose={onClose}>
      <p className="modal-text">{t("today.pauseDialog.text")}</p>
      <div className="choices">
        {lengths.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="btn"
            onClick={() => pause(here.nowMs + minutes * minuteMs)}
          >
            {t("today.pauseDialog.minutes", { count: minutes })}
          </button>
        ))}
        {resetsAtMs !== undefined && (
          <button type="button" className="btn" onClick={() => pause(resetsAtMs)}>
            {t("today.pauseDialog.untilTomorrow", { time: momentWords(here, resetsAtMs) })}
          </button>
        )}
        <button type="button" className="btn" onClick={() => pause(null)}>
          {t("today.pauseDialog.untilEnded")}
        </button>
      </div>
      <ClockField
        label={t("today.pauseDialog.until")}
        button={t("today.act.pause")}
        problem={t("today.sheet.clockProblem")}
        first=""
        busy={acts.busy}
        onTime={(minute) => pause(nextInstantAt(minute, here.nowMs, here.timeZone))}
      />
      <div className="modal-acts">
        <button type="button" className="btn" onClick={onClose}>
          {t("today.pauseDialog.cancel")}
        </button>
      </div>
    </Modal>
  );
}
