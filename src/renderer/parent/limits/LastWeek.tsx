import type { LimitsPolicy } from "@shared/model/limits-policy";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { outcomeWords } from "./last-week-words";
import { type LastWeek as LastWeekTold, tellLastWeek } from "./rehearsal.policy";

/** What these rules would have changed in the last seven days, asked anew with each change of the form. */
export function LastWeek(props: { profileId: string; policy: LimitsPolicy }) {
  const { t, i18n } = useTranslation("parent");
  const rpc = useRpc();
  const policy = useDeferredValue(props.policy);
  const rehearsal = useQuery(
    rpc.limits.rehearse.queryOptions({
      input: { profileId: props.profileId, policy },
      placeholderData: keepPreviousData,
    }),
  );
  const week = rehearsal.data && tellLastWeek(rehearsal.data);
  return (
    <section className="card last-week" aria-labelledby="last-week-title" aria-live="polite">
      <h2 id="last-week-title">{t("limits.lastWeek.title")}</h2>
      {rehearsal.isError && <p className="field-error">{t("limits.lastWeek.failed")}</p>}
      {rehearsal.data?.plays.length === 0 && <p className="mut">{t("limits.lastWeek.nothingWatched")}</p>}
      {week && rehearsal.data.plays.length > 0 && (
        <>
          {week.outcomes.map((outcome) => (
            <p key={outcome.fate} className="mut">
              {outcomeWords(t, outcome, i18n.language)}
            </p>
          ))}
          {week.outcomes.length === 0 && <p className="mut">{t("limits.lastWeek.same")}</p>}
          <Bars week={week} />
        </>
      )}
    </section>
  );
}

function Bars({ week }: { week: LastWeekTold }) {
  const { t } = useTranslation("parent");
  const most = Math.max(1, week.watchedMinutes);
  return (
    <dl className="bars">
      {(["watched", "would"] as const).map((bar) => {
        const minutes = bar === "watched" ? week.watchedMinutes : week.wouldMinutes;
        return (
          <div key={bar}>
            <dt>{t(`limits.lastWeek.${bar}`)}</dt>
            <dd>
              <span className={`meter ${bar}`} aria-hidden="true">
                <i style={{ "--p": `${(minutes / most) * 100}%` }} />
              </span>
              <b className="num">{t("limits.lastWeek.unit", { count: minutes })}</b>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
