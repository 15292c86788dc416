import type { HouseholdStatus } from "@shared/model/household";
import { weekdays } from "@shared/model/limits-policy";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { clockTime } from "../words/clock-time";
import { weekdayWords } from "../words/day-words";
import { SettingRow } from "./SettingRow";
import { useTimeForm } from "./use-time-form";

/** When a day and a week begin, where, and when a child is warned. */
export function DayCard({ status }: { status: HouseholdStatus }) {
  const { t, i18n } = useTranslation("parent");
  const { form, save, busy, saved, failed } = useTimeForm(status);
  const { errors, isDirty } = form.formState;
  const id = useId();
  return (
    <form
      className="card setting-card"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id={`${id}-title`}>
        <LineIcon name="sun" />
        {t("settings.day.title")}
      </h2>
      <SettingRow
        title={t("settings.day.start")}
        text={t("settings.day.startText")}
        problem={errors.dayStart && t("settings.problem.clock")}
      >
        {(aria) => (
          <input className="field short" autoComplete="off" {...aria} {...form.register("dayStart")} />
        )}
      </SettingRow>
      <SettingRow title={t("settings.day.firstWeekday")} text={t("settings.day.firstWeekdayText")}>
        {(aria) => (
          <select className="field" {...aria} {...form.register("firstWeekday")}>
            {weekdays.map((weekday) => (
              <option key={weekday} value={weekday}>
                {weekdayWords(weekday, i18n.language)}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
      <SettingRow
        title={t("settings.day.zone")}
        text={t("settings.day.zoneText")}
        problem={errors.timeZone && t("settings.problem.zone")}
      >
        {(aria) => (
          <input
            className="field zone"
            autoComplete="off"
            spellCheck={false}
            list={`${id}-zones`}
            {...aria}
            {...form.register("timeZone")}
          />
        )}
      </SettingRow>
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
      <SettingRow
        title={t("settings.day.warnings")}
        text={t("settings.day.warningsText")}
        problem={errors.warnAt && t("settings.problem.warnings")}
      >
        {(aria) => <input className="field" autoComplete="off" {...aria} {...form.register("warnAt")} />}
      </SettingRow>
      <p className="mut">{t("settings.day.tomorrow")}</p>
      {status.nextTime && (
        <p className="chip-line" role="status">
          {t("settings.day.coming", {
            start: clockTime(status.nextTime.dayStartMinute),
            weekday: weekdayWords(status.nextTime.firstWeekday, i18n.language),
            zone: status.nextTime.timeZone,
          })}
        </p>
      )}
      <div className="modal-acts">
        {failed && (
          <p className="field-error" role="alert">
            {t("panel.notSaved")}
          </p>
        )}
        {saved && (
          <p className="chip ok" role="status">
            {t("settings.day.saved")}
          </p>
        )}
        <button type="submit" className="btn pri" disabled={busy || !isDirty}>
          {t("settings.day.save")}
        </button>
      </div>
    </form>
  );
}
