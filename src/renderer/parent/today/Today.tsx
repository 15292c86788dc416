import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { LoadState } from "../panel/LoadState";
import { dayWords, weekdayClockWords } from "../words/day-words";
import { ClockBanner } from "./ClockBanner";
import { KidCard } from "./KidCard";
import { PlaysTable } from "./PlaysTable";
import "./today.css";

/** The day at a glance: what each child has left, and what was watched. */
export function Today({ onAddChild }: { onAddChild: () => void }) {
  const { t, i18n } = useTranslation("parent");
  const rpc = useRpc();
  const status = useQuery(rpc.household.status.queryOptions());
  const children = useQuery(rpc.profiles.list.queryOptions());
  const log = useQuery(rpc.activity.plays.queryOptions({ input: { accountingDay: null } }));
  if (!status.data || !children.data || !log.data) {
    const all = [status, children, log];
    const retry = () => void Promise.all(all.map((query) => query.refetch()));
    return <LoadState failed={all.some((query) => query.isError)} onRetry={retry} />;
  }
  const { timeZone, accountingDay, clockWentBack } = status.data;
  const resetsAtMs = children.data[0]?.standing.resetsAtMs;
  return (
    <>
      <header className="top">
        <h1>{t("today.title")}</h1>
        <span className="sub">
          {dayWords(accountingDay, i18n.language)}
          {resetsAtMs !== undefined &&
            `. ${t("today.ticketsBack", { time: weekdayClockWords(resetsAtMs, timeZone, i18n.language) })}`}
        </span>
      </header>
      {clockWentBack && <ClockBanner accountingDay={accountingDay} />}
      {children.data.length === 0 ? (
        <section className="card empty-state" aria-label={t("today.children")}>
          <p>{t("today.noChildren")}</p>
          <button type="button" className="btn pri" onClick={onAddChild}>
            <LineIcon name="plus" />
            {t("today.addChild")}
          </button>
        </section>
      ) : (
        <section className="kids" aria-label={t("today.children")}>
          {children.data.map((child) => (
            <KidCard
              key={child.id}
              child={child}
              plays={log.data.plays.filter((play) => play.profileId === child.id)}
              timeZone={timeZone}
            />
          ))}
        </section>
      )}
      <PlaysTable plays={log.data.plays} profiles={children.data} timeZone={timeZone} />
    </>
  );
}
