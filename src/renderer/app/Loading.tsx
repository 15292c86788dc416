import { useTranslation } from "react-i18next";
import { useDocumentClass } from "../ui/useDocumentClass";

export function Loading() {
  const { t } = useTranslation();
  useDocumentClass("tv");
  return (
    <output className="loading" aria-label={t("app.loading")}>
      <i />
      <i />
      <i />
    </output>
  );
}
