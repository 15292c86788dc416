import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Face } from "../panel/Face";
import { LineIcon } from "../panel/LineIcon";
import { ActButton } from "./ActButton";
import { BudgetRing } from "./BudgetRing";
import type { ChildDay } from "./child-day";
import { GiveButtons } from "./GiveButtons";
import { PauseButton } from "./PauseButton";
import { type Here, momentWords, refusalWords, ticketsWords } from "./standing-words";

/** The day of a child who watches nothing now: what is left of it, and why nothing starts. */
export function KidCard(day: ChildDay) {
  const { t } = useTranslation("parent");
  const { child, here, acts } = day;
  const { standing, name } = child;
  const { refusal } = standing;
  return (
    <article className="card kid" data-accent={child.accent} aria-label={name}>
      <div className="row">
        <Face avatar={child.avatar} className="pic m" asleep={refusal !== null} />
        <div>
          <h2>
            {name} {child.guest && <span className="chip warn">{t("today.guest")}</span>}
          </h2>
          <p className="sm mut">{refusal ? refusalWords(here, refusal) : t("today.notWatching")}</p>
        </div>
      </div>
      <div className="body">
        <BudgetRing standing={standing} />
        <dl>
          <div>
            <dt>{t("today.tickets")}</dt>
            <dd>{ticketsWords(t, standing)}</dd>
          </div>
          <Hours t={t} day={day} />
        </dl>
      </div>
      <div className="acts">
        <GiveButtons child={child} acts={acts} />
        <PauseButton child={child} acts={acts} onPause={day.onPause} look="sm" />
        <ActButton look="sm" label={t("today.act.moreOf", { name })} busy={false} onPress={day.onMore}>
          {t("today.act.more")}
        </ActButton>
      </div>
      <button
        type="button"
        className="btn sm icon quiet rules"
        aria-label={t("today.act.rulesOf", { name })}
        title={t("today.act.rules")}
        onClick={day.onRules}
      >
        <LineIcon name="sliders" />
      </button>
    </article>
  );
}

function Hours({ t, day }: { t: TFunction<"parent">; day: ChildDay }) {
  const { refusal, bedtimeAtMs } = day.child.standing;
  const until = refusal?.untilMs ?? null;
  return (
    <div>
      <dt>{t(refusal && until !== null ? "today.back" : "today.hours")}</dt>
      <dd>{refusal && until !== null ? momentWords(day.here, until) : hoursWords(day.here, bedtimeAtMs)}</dd>
    </div>
  );
}

function hoursWords(here: Here, bedtimeAtMs: number | null): string {
  return bedtimeAtMs === null
    ? here.t("today.hoursAny")
    : here.t("today.hoursUntil", { time: momentWords(here, bedtimeAtMs) });
}
