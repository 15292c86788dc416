import type { AllowedHours, LimitsPolicy } from "@shared/model/limits-policy";
import { useState } from "react";
import { useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { HourPainter } from "./HourPainter";
import { HoursList } from "./HoursList";
import { noHours, type Stroke, strokeHours } from "./hour-painting.policy";
import { minutesOfDay } from "./hours.policy";
import { Section } from "./Section";

const presets = {
  afterSchool: { days: [0, 4], from: 930, until: 1110 },
  weekendMornings: { days: [5, 6], from: 480, until: 660 },
} as const;

/** When the child may watch: painted, or to the minute in a list. */
export function HoursSection({ name, dayStart }: { name: string; dayStart: number }) {
  const { t } = useTranslation("parent");
  const { field, fieldState } = useController<LimitsPolicy, "allowedHours">({ name: "allowedHours" });
  const [rubbing, setRubbing] = useState(false);
  const hours = field.value;
  const paint = (stroke: Stroke) => field.onChange(strokeHours(hours ?? noHours, stroke, dayStart));
  const paintPreset = (preset: keyof typeof presets) => {
    const { days, from, until } = presets[preset];
    field.onChange(paintClock(hours ?? noHours, days, { from, until }, dayStart));
  };
  const tools = (
    <>
      <span className="mut sm hint">{t("limits.hours.hint")}</span>
      <span className="grow" />
      <button
        type="button"
        className={rubbing ? "btn sm on" : "btn sm"}
        aria-pressed={rubbing}
        disabled={hours === null}
        onClick={() => setRubbing(!rubbing)}
      >
        {t("limits.hours.tool")}
      </button>
      <button type="button" className="btn sm" onClick={() => paintPreset("afterSchool")}>
        {t("limits.hours.afterSchool")}
      </button>
      <button type="button" className="btn sm" onClick={() => paintPreset("weekendMornings")}>
        {t("limits.hours.weekendMornings")}
      </button>
      <button
        type="button"
        className="btn sm quiet"
        disabled={hours === null}
        onClick={() => field.onChange(null)}
      >
        {t("limits.hours.clear")}
      </button>
    </>
  );
  return (
    <Section icon="clock" title={t("limits.hours.title")} aside={tools}>
      {hours === null && <p className="any-time">{t("limits.hours.anyTime", { name })}</p>}
      <HourPainter hours={hours ?? noHours} dayStart={dayStart} rubbing={rubbing} onStroke={paint} />
      {fieldState.invalid && (
        <p className="field-error" role="alert">
          {t("limits.problem.tooMany", { most: 48 })}
        </p>
      )}
      {hours !== null && <HoursList hours={hours} onHours={field.onChange} />}
    </Section>
  );
}

function paintClock(
  hours: AllowedHours,
  [first, last]: readonly [number, number],
  { from, until }: { from: number; until: number },
  dayStart: number,
): AllowedHours {
  const slotOf = (minute: number) => Math.floor(((minute - dayStart + minutesOfDay) % minutesOfDay) / 30);
  return strokeHours(
    hours,
    { tool: "paint", from: { day: first, slot: slotOf(from) }, to: { day: last, slot: slotOf(until - 1) } },
    dayStart,
  );
}
