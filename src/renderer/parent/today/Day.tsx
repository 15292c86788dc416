import type { HouseholdStatus } from "@shared/model/household";
import type { PlayRecord } from "@shared/model/play";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { ClockBanner } from "./ClockBanner";
import type { ChildToday } from "./child-today";
import { DatabaseBanner } from "./DatabaseBanner";
import { DayHeader } from "./DayHeader";
import { DiskBanner } from "./DiskBanner";
import { KidCard } from "./KidCard";
import { LiveCard } from "./LiveCard";
import { OpenSheet, type Sheet } from "./OpenSheet";
import { PlaysTable } from "./PlaysTable";
import { TodayGrants } from "./TodayGrants";
import { useActs } from "./use-acts";
import { useHere } from "./use-here";

/** The day of a household, once it is known. */
export function Day(props: {
  status: HouseholdStatus;
  /** When the status came, by this page's clock. */
  toldAtMs: number;
  list: readonly ChildToday[];
  plays: readonly PlayRecord[];
  onAddChild: () => void;
  onRules: (profileId: string) => void;
}) {
  const { t } = useTranslation("parent");
  const { status, list, plays } = props;
  const here = useHere(status, props.toldAtMs);
  const acts = useActs();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const days = list.map((child) => ({
    child,
    playing: plays.find((play) => play.profileId === child.id && play.endedAtMs === null),
    here,
    acts,
    onMore: () => setSheet({ sheet: "more", profileId: child.id }),
    onPause: () => setSheet({ sheet: "pause", profileIds: [child.id] }),
    onRules: () => props.onRules(child.id),
  }));
  return (
    <>
      <DayHeader day={status.accountingDay} list={list} here={here} acts={acts} onSheet={setSheet} />
      {status.clockNotice && <ClockBanner notice={status.clockNotice} />}
      {status.databaseNotice && <DatabaseBanner notice={status.databaseNotice} here={here} />}
      {status.diskFullSinceMs !== null && <DiskBanner sinceMs={status.diskFullSinceMs} here={here} />}
      {acts.failure && (
        <p className="field-error acts-failed" role="alert">
          {t(acts.failure === "tooLate" ? "today.grants.tooLate" : "today.act.failed")}
        </p>
      )}
      {days.length === 0 && <NoChildren onAddChild={props.onAddChild} />}
      {days.map((day) =>
        day.playing ? <LiveCard key={day.child.id} {...day} playing={day.playing} /> : null,
      )}
      {days.some(({ playing }) => !playing) && (
        <section className="kids" aria-label={t("today.children")}>
          {days.map((day) => (day.playing ? null : <KidCard key={day.child.id} {...day} />))}
        </section>
      )}
      <TodayGrants list={list} here={here} acts={acts} />
      <PlaysTable plays={plays} profiles={list} timeZone={here.timeZone} />
      {sheet && (
        <OpenSheet sheet={sheet} list={list} here={here} acts={acts} onClose={() => setSheet(null)} />
      )}
    </>
  );
}

function NoChildren({ onAddChild }: { onAddChild: () => void }) {
  const { t } = useTranslation("parent");
  return (
    <section className="card empty-state" aria-label={t("today.children")}>
      <p>{t("today.noChildren")}</p>
      <button type="button" className="btn pri" onClick={onAddChild}>
        <LineIcon name="plus" />
        {t("today.addChild")}
      </button>
    </section>
  );
}
