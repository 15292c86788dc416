import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AmountField } from "./AmountField";
import { Section } from "./Section";

const usual = { breakAfterMinutes: 45, breakMinutes: 15 };

/** After so much watching, so long a rest. */
export function BreakSection() {
  const { t } = useTranslation("parent");
  const { control, setValue, formState } = useFormContext<LimitsPolicy>();
  const [after, length] = useWatch({ control, name: ["breakAfterMinutes", "breakMinutes"] });
  const id = useId();
  const has = after !== null || length !== null;
  const change = { shouldDirty: true, shouldValidate: true };
  const set = (on: boolean) => {
    setValue("breakAfterMinutes", on ? usual.breakAfterMinutes : null, change);
    setValue("breakMinutes", on ? usual.breakMinutes : null, change);
  };
  const incomplete = formState.errors.breakMinutes?.type === "custom";
  return (
    <Section icon="cup" title={t("limits.breaks.title")}>
      <div className="amounts">
        <div className="toggle-field">
          <label htmlFor={id}>{t("limits.breaks.has")}</label>
          <input
            id={id}
            type="checkbox"
            className="toggle"
            checked={has}
            onChange={(event) => set(event.target.checked)}
          />
        </div>
        {has && (
          <>
            <AmountField
              name="breakAfterMinutes"
              label={t("limits.breaks.after")}
              amounts={{ least: 1, most: 1440, step: 5, begin: usual.breakAfterMinutes }}
            />
            <AmountField
              name="breakMinutes"
              label={t("limits.breaks.length")}
              amounts={{ least: 1, most: 1440, step: 5, begin: usual.breakMinutes }}
              problem={incomplete ? t("limits.problem.break") : undefined}
            />
          </>
        )}
      </div>
    </Section>
  );
}
