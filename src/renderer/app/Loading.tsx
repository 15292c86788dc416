import { useTranslation } from "react-i18next";
import { useDocumentClass } from "../ui/use-document-class";

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
