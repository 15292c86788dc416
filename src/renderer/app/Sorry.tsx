import { useTranslation } from "react-i18next";
import { useDocumentClass } from "../ui/useDocumentClass";

export function Sorry({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  useDocumentClass("tv");
  return (
    <main className="sorry">
      <h1>{t("app.broken")}</h1>
      <button type="button" onClick={retry}>
        {t("app.tryAgain")}
      </button>
    </main>
  );
}
