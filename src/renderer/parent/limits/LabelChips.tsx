import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";

/** Categories or tags to pick from. Ids that have no label any more stay as they are. */
export function LabelChips(props: {
  name: "allowedCategories" | "allowedTags" | "blockedTags";
  labels: readonly { id: number; name: string }[];
}) {
  const { t } = useTranslation("parent");
  const { field } = useController<LimitsPolicy, typeof props.name>({ name: props.name });
  if (props.labels.length === 0) return null;
  const toggle = (id: number) =>
    field.onChange(
      field.value.includes(id) ? field.value.filter((each) => each !== id) : [...field.value, id],
    );
  return (
    <fieldset className="label-chips">
      <legend>{t(`limits.content.${props.name}`)}</legend>
      {props.labels.map(({ id, name }) => {
        const picked = field.value.includes(id);
        return (
          <button
            key={id}
            type="button"
            className={picked ? "chip line on" : "chip line"}
            aria-pressed={picked}
            onClick={() => toggle(id)}
          >
            {picked && <LineIcon name={props.name === "blockedTags" ? "cross" : "tick"} />}
            {name}
          </button>
        );
      })}
      {field.value.length === 0 && props.name !== "blockedTags" && (
        <span className="sm mut">{t("limits.content.open")}</span>
      )}
    </fieldset>
  );
}
