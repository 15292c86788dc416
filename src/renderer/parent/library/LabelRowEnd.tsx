import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { labelFailure } from "./label-failure";

/** What every label's row ends with: how many videos have it, the way to delete it, and why something was refused. */
export function LabelRowEnd(props: {
  name: string;
  count: number;
  busy: boolean;
  failure: Error | null;
  onRemove: () => void;
}) {
  const { t } = useTranslation("parent");
  return (
    <>
      <span className="sm mut num">{t("library.videos", { count: props.count })}</span>
      <button
        type="button"
        className="btn quiet sm icon"
        aria-label={t("library.labels.remove", { name: props.name })}
        disabled={props.busy}
        onClick={props.onRemove}
      >
        <LineIcon name="cross" />
      </button>
      {props.failure && (
        <span className="field-error" role="alert">
          {labelFailure(t, props.failure)}
        </span>
      )}
    </>
  );
}
