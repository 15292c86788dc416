import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";

export interface Amounts {
  least?: number;
  most: number;
  step: number;
  /** Where it begins when a limit is set for the first time. */
  begin: number;
}

/** A whole number, typed or stepped; where it may be left out, an empty field means no limit. */
export function AmountStepper(props: {
  id: string;
  /** What is counted, for those who do not see where it stands. */
  what: string;
  value: number | null;
  amounts: Amounts;
  optional: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation("parent");
  const { what, value, amounts, optional, onChange } = props;
  const { least = 0, most, step, begin } = amounts;
  const known = value === null || Number.isNaN(value) ? null : value;
  const stepTo = (wished: number) => onChange(Math.min(most, Math.max(least, wished)));
  return (
    <span className="amount">
      <span className="stepper">
        <button
          type="button"
          aria-label={t("limits.step.fewer", { what })}
          disabled={known === null || known <= least}
          onClick={() => stepTo((known ?? begin) - step)}
        >
          <LineIcon name="minus" />
        </button>
        <input
          id={props.id}
          inputMode="numeric"
          autoComplete="off"
          placeholder={optional ? t("limits.noLimit") : undefined}
          value={known ?? ""}
          aria-invalid={props.invalid}
          aria-describedby={props.describedBy}
          onChange={(event) => onChange(readAmount(event.target.value, optional))}
        />
        <button
          type="button"
          aria-label={t("limits.step.more", { what })}
          disabled={known !== null && known >= most}
          onClick={() => stepTo(known === null ? begin : known + step)}
        >
          <LineIcon name="plus" />
        </button>
      </span>
      {optional && (
        <button
          type="button"
          className="unlimit"
          aria-label={t("limits.takeLimitAway", { what })}
          title={t("limits.takeLimitAway", { what })}
          disabled={known === null}
          onClick={() => onChange(null)}
        >
          <LineIcon name="cross" />
        </button>
      )}
    </span>
  );
}

/** Whatever is no digit is not taken; nothing at all is no limit, or no number where one is needed. */
function readAmount(typed: string, optional: boolean): number | null {
  const digits = typed.replace(/\D/g, "").slice(0, 5);
  if (digits === "") return optional ? null : Number.NaN;
  return Number(digits);
}
