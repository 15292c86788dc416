import { type LimitsPolicy, WhenTimeRunsOut } from "@shared/model/limits-policy";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AmountField } from "./AmountField";
import { Section } from "./Section";
import { ToggleField } from "./ToggleField";

/** The three ways to end, how far a video may run over, and whether it has to fit before it starts. */
export function EndSection() {
  const { t } = useTranslation("parent");
  const { register, control } = useFormContext<LimitsPolicy>();
  const [chosen, overrunMinutes] = useWatch({ control, name: ["whenTimeRunsOut", "overrunMinutes"] });
  const texts = {
    finish: t("limits.end.finishText", { count: Number.isNaN(overrunMinutes) ? 0 : overrunMinutes }),
    sunset: t("limits.end.sunsetText"),
    stop: t("limits.end.stopText"),
  };
  return (
    <Section icon="moon" title={t("limits.end.title")}>
      <div className="choice" role="radiogroup" aria-label={t("limits.end.title")}>
        {WhenTimeRunsOut.options.map((way) => (
          <label key={way} className={way === chosen ? "opt on" : "opt"}>
            <input type="radio" value={way} {...register("whenTimeRunsOut")} />
            <b>{t(`limits.end.${way}`)}</b>
            <span>{texts[way]}</span>
          </label>
        ))}
      </div>
      <div className="amounts">
        {chosen === "finish" && (
          <AmountField
            name="overrunMinutes"
            label={t("limits.end.overrun")}
            amounts={{ most: 120, step: 5, begin: 10 }}
          />
        )}
        <ToggleField
          name="startNeedsTime"
          label={t("limits.end.startNeedsTime")}
          text={t("limits.end.startNeedsTimeText")}
        />
      </div>
    </Section>
  );
}
