import type { PlayRecord } from "@shared/model/play";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Face } from "../panel/Face";
import { weekdayClockWords } from "../words/day-words";
import { BudgetRing } from "./BudgetRing";
import type { ChildToday } from "./child-today";
import { titleWords } from "./play-words";

/** One child's day: what is left of it, and what they are doing. */
export function KidCard(props: { child: ChildToday; plays: readonly PlayRecord[]; timeZone: string }) {
  const { t, i18n } = useTranslation("parent");
  const { child } = props;
  const { ticketsLeft: left, ticketsTotal: total, sky, resetsAtMs } = child.standing;
  return (
    <article className="card kid" data-accent={child.accent} aria-label={child.name}>
      <div className="row">
        <Face avatar={child.avatar} className="pic m" asleep={left === 0 && sky !== "day"} />
        <div>
          <h2>
            {child.name} {child.guest && <span className="chip warn">{t("today.guest")}</span>}
          </h2>
          <p className="sm mut">{doingWords(t, child, props.plays)}</p>
        </div>
      </div>
      <div className="body">
        <BudgetRing
          left={left}
          total={total}
          label={t("today.ringLabel", { left, total })}
          unit={t("today.ringLeft", { count: left })}
        />
        <dl>
          <div>
            <dt>{t("today.tickets")}</dt>
            <dd>{t("today.ticketsOf", { left, total })}</dd>
          </div>
          <div>
            <dt>{left === 0 ? t("today.back") : t("today.skyLabel")}</dt>
            <dd>
              {left === 0
                ? weekdayClockWords(resetsAtMs, props.timeZone, i18n.language)
                : t(`today.sky.${sky}`)}
            </dd>
          </div>
        </dl>
      </div>
    </article>
  );
}

function doingWords(t: TFunction<"parent">, child: ChildToday, plays: readonly PlayRecord[]): string {
  const open = plays.find((play) => play.endedAtMs === null);
  if (open) {
    return t("today.watching", { title: titleWords(t, open) });
  }
  const { sky } = child.standing;
  return sky === "curtain" || sky === "night" ? t("today.allDone") : t("today.notWatching");
}
