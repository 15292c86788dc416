import { useTranslation } from "react-i18next";
import { isNarrowed, type VideoFilters } from "./video-filters";

/** Why the list is empty, and the way out of it. */
export function EmptyList(props: { filters: VideoFilters; hasFolders: boolean; onClear: () => void }) {
  const { t } = useTranslation("parent");
  if (!isNarrowed(props.filters))
    return props.hasFolders ? <p className="card empty-state">{t("library.emptyLibrary")}</p> : null;
  return (
    <div className="card empty-state" role="status">
      <p>{t("library.emptyFilter")}</p>
      <button type="button" className="btn" onClick={props.onClear}>
        {t("library.clear")}
      </button>
    </div>
  );
}
