import { type LimitsPolicy, weekdays } from "@shared/model/limits-policy";
import { useId } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { dateWords, weekdayWords } from "../words/day-words";
import { Section } from "./Section";

/** Holidays: from a day to a day the rules of another weekday hold. */
export function SpecialDaysSection() {
  const { t } = useTranslation("parent");
  const { control } = useFormContext<LimitsPolicy>();
  const { fields, append, remove } = useFieldArray({ control, name: "specialDays" });
  const add = (
    <>
      <span className="grow" />
      <button
        type="button"
        className="btn sm icon quiet"
        aria-label={t("limits.special.add")}
        disabled={fields.length >= 100}
        onClick={() => append({ from: "", until: "", rulesOf: "saturday" })}
      >
        <LineIcon name="plus" />
      </button>
    </>
  );
  return (
    <Section icon="calendar" title={t("limits.special.title")} aside={add}>
      {fields.length === 0 && <p className="sm mut">{t("limits.special.none")}</p>}
      {fields.map((field, index) => (
        <SpecialRange key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
    </Section>
  );
}

function SpecialRange({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t, i18n } = useTranslation("parent");
  const { register, formState, getValues } = useFormContext<LimitsPolicy>();
  const id = useId();
  const errors = formState.errors.specialDays?.[index];
  const { from } = getValues(`specialDays.${index}`);
  const problem = errors && (errors.until?.type === "custom" ? "order" : "date");
  const both = { deps: [`specialDays.${index}.from`, `specialDays.${index}.until`] as const };
  return (
    <div className="special">
      <label htmlFor={`${id}-from`}>{t("limits.special.from")}</label>
      <input
        id={`${id}-from`}
        type="date"
        className="field"
        aria-invalid={errors?.from !== undefined}
        {...register(`specialDays.${index}.from`, { deps: [...both.deps] })}
      />
      <label htmlFor={`${id}-until`}>{t("limits.special.until")}</label>
      <input
        id={`${id}-until`}
        type="date"
        className="field"
        aria-invalid={errors?.until !== undefined}
        {...register(`specialDays.${index}.until`, { deps: [...both.deps] })}
      />
      <label htmlFor={`${id}-rules`}>{t("limits.special.rulesOf")}</label>
      <select id={`${id}-rules`} className="field" {...register(`specialDays.${index}.rulesOf`)}>
        {weekdays.map((weekday) => (
          <option key={weekday} value={weekday}>
            {weekdayWords(weekday, i18n.language)}
          </option>
        ))}
      </select>
      {problem && (
        <p className="field-error" role="alert">
          {t(`limits.problem.${problem}`)}
        </p>
      )}
      <button
        type="button"
        className="btn sm quiet"
        aria-label={t("limits.special.remove", { from: from && dateWords(from, i18n.language) })}
        onClick={onRemove}
      >
        <LineIcon name="cross" />
      </button>
    </div>
  );
}
