import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useId } from "react";
import { useFormContext } from "react-hook-form";

/** Something of the policy that is so or not. */
export function ToggleField(props: {
  name: "startNeedsTime" | "allowUnrated";
  label: string;
  text?: string;
}) {
  const { register } = useFormContext<LimitsPolicy>();
  const id = useId();
  return (
    <div className={props.text ? "toggle-field wide" : "toggle-field"}>
      <span>
        <label htmlFor={id}>{props.label}</label>
        {props.text && (
          <span id={`${id}-text`} className="sm mut">
            {props.text}
          </span>
        )}
      </span>
      <input
        id={id}
        type="checkbox"
        className="toggle"
        aria-describedby={props.text && `${id}-text`}
        {...register(props.name)}
      />
    </div>
  );
}
