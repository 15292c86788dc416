import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useId } from "react";
import { useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AmountField } from "./AmountField";

/** What few households ever change. */
export function MoreSection() {
  const { t } = useTranslation("parent");
  return (
    <details className="card sec more">
      <summary>{t("limits.more.title")}</summary>
      <div className="amounts">
        <AmountField
          name="freeLookSeconds"
          label={t("limits.more.freeLook")}
          amounts={{ most: 600, step: 30, begin: 120 }}
        />
        <RewindField />
      </div>
      <p className="sm mut">{t("limits.more.freeLookText")}</p>
      <p className="sm mut">{t("limits.more.rewindText")}</p>
    </details>
  );
}

function RewindField() {
  const { t } = useTranslation("parent");
  const { field, fieldState } = useController<LimitsPolicy, "rewindLimitFactor">({
    name: "rewindLimitFactor",
  });
  const id = useId();
  return (
    <div className="amount-field">
      <label htmlFor={id}>{t("limits.more.rewind")}</label>
      <input
        id={id}
        type="number"
        className="field factor"
        min={1}
        max={10}
        step={0.05}
        value={Number.isNaN(field.value) ? "" : field.value}
        aria-invalid={fieldState.invalid}
        aria-describedby={fieldState.invalid ? `${id}-problem` : undefined}
        onChange={(event) => field.onChange(event.target.valueAsNumber)}
      />
      {fieldState.invalid && (
        <p id={`${id}-problem`} className="field-error" role="alert">
          {t("limits.problem.number", { least: 1, most: 10 })}
        </p>
      )}
    </div>
  );
}
