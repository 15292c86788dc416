import { useTranslation } from "react-i18next";
import { pickedAges } from "./ages";
import type { LibraryAct } from "./use-library-acts";

/** Rates all that is selected for an age, or gives it back the age that its files say. */
export function AgeChoice(props: { busy: boolean; onRun: (act: LibraryAct) => void }) {
  const { t } = useTranslation("parent");
  const rate = (ageRating: number | null) => props.onRun({ act: "label", labels: { ageRating } });
  return (
    <fieldset className="bulk-room" disabled={props.busy}>
      <legend>{t("library.bulk.agesLegend")}</legend>
      {pickedAges.map((age) => (
        <button key={age} type="button" className="chip line num" onClick={() => rate(age)}>
          {t("library.age", { age })}
        </button>
      ))}
      <button type="button" className="chip line" onClick={() => rate(null)}>
        {t("library.bulk.asScanned")}
      </button>
    </fieldset>
  );
}
