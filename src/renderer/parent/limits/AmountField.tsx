import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useId } from "react";
import { type FieldPathByValue, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AmountStepper, type Amounts } from "./AmountStepper";

type AmountName = Extract<FieldPathByValue<LimitsPolicy, number | null>, keyof LimitsPolicy>;

/** A number of the policy with its label, and what is wrong with it. */
export function AmountField(props: {
  name: AmountName;
  label: string;
  amounts: Amounts;
  /** Empty means no limit. */
  optional?: boolean;
  problem?: string | undefined;
}) {
  const { t } = useTranslation("parent");
  const { field, fieldState } = useController<LimitsPolicy, AmountName>({ name: props.name });
  const id = useId();
  const { least = 0, most } = props.amounts;
  const problem = props.problem ?? t("limits.problem.whole", { least, most });
  return (
    <div className="amount-field">
      <label htmlFor={id}>{props.label}</label>
      <AmountStepper
        id={id}
        what={props.label}
        value={field.value}
        amounts={props.amounts}
        optional={props.optional ?? false}
        invalid={fieldState.invalid}
        describedBy={fieldState.invalid ? `${id}-problem` : undefined}
        onChange={field.onChange}
      />
      {fieldState.invalid && (
        <p id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
