import { useTranslation } from "react-i18next";
import "./load-state.css";

/** What stands where data will be: that it comes, or that it did not and can be asked for again. */
export function LoadState(props: { failed: boolean; onRetry: () => void }) {
  const { t } = useTranslation("parent");
  if (!props.failed) {
    return (
      <p className="card load-state" role="status">
        {t("panel.loading")}
      </p>
    );
  }
  return (
    <div className="card load-state" role="alert">
      <p>{t("panel.failed")}</p>
      <button type="button" className="btn" onClick={props.onRetry}>
        {t("panel.retry")}
      </button>
    </div>
  );
}
