import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { dayWords, weekdayClockWords } from "../words/day-words";
import type { ChildToday } from "./child-today";
import type { Sheet } from "./OpenSheet";
import type { Here } from "./standing-words";
import type { Acts } from "./use-acts";

/** Which day it is, when the next begins, and what can be said to all children at once. */
export function DayHeader(props: {
  day: string;
  list: readonly ChildToday[];
  here: Here;
  acts: Acts;
  onSheet: (sheet: Sheet) => void;
}) {
  const { t, i18n } = useTranslation("parent");
  const { list, here, acts } = props;
  const resetsAtMs = list[0]?.standing.resetsAtMs;
  const paused = list.filter(({ standing }) => standing.refusal?.rule === "paused");
  const running = list.filter((child) => !paused.includes(child));
  const back =
    resetsAtMs !== undefined &&
    t("today.ticketsBack", { time: weekdayClockWords(resetsAtMs, here.timeZone, i18n.language) });
  return (
    <header className="top">
      <h1>{t("today.title")}</h1>
      <span className="sub">
        {dayWords(props.day, i18n.language)}
        {back && `. ${back}`}
      </span>
      <span className="grow" />
      {paused.length > 0 && (
        <button
          type="button"
          className="btn"
          disabled={acts.busy}
          onClick={() =>
            acts.run(...paused.map(({ id }) => ({ act: "pause", profileId: id, pause: null }) as const))
          }
        >
          <LineIcon name="play" />
          {t("today.act.goOnAll")}
        </button>
      )}
      {running.length > 0 && (
        <button
          type="button"
          className="btn"
          onClick={() => props.onSheet({ sheet: "pause", profileIds: running.map(({ id }) => id) })}
        >
          <LineIcon name="pause" />
          {t("today.act.pauseAll")}
        </button>
      )}
      {list.length > 0 && (
        <button type="button" className="btn" onClick={() => props.onSheet({ sheet: "bedtime" })}>
          <LineIcon name="moon" />
          {t("today.act.bedtime")}
        </button>
      )}
    </header>
  );
}
