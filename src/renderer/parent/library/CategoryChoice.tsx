import type { Labels } from "@shared/model/label";
import { useTranslation } from "react-i18next";
import type { LibraryAct } from "./use-library-acts";

/** Sorts all that is selected into one category, or takes them out of theirs. */
export function CategoryChoice(props: {
  labels: Labels | undefined;
  busy: boolean;
  onRun: (act: LibraryAct) => void;
}) {
  const { t } = useTranslation("parent");
  const put = (categoryId: number | null) => props.onRun({ act: "label", labels: { categoryId } });
  return (
    <fieldset className="bulk-room" disabled={props.busy}>
      <legend>{t("library.bulk.categoryLegend")}</legend>
      {props.labels?.categories.map(({ id, name, colour }) => (
        <button key={id} type="button" className="chip acc" data-accent={colour} onClick={() => put(id)}>
          {name}
        </button>
      ))}
      <button type="button" className="chip line" onClick={() => put(null)}>
        {t("library.bulk.noCategory")}
      </button>
    </fieldset>
  );
}
