import { useTranslation } from "react-i18next";
import napBus from "../ui/art/napbus.svg";
import { useFirstFocus } from "../ui/focus/use-first-focus";
import { KidButton } from "../ui/KidButton";
import { useDocumentClass } from "../ui/use-document-class";

/** Something broke, or the main process does not answer. */
export function Sorry({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  useDocumentClass("tv");
  useFirstFocus("try-again");
  return (
    <main className="sorry">
      <img src={napBus} alt="" />
      <h1>{t("app.broken")}</h1>
      <KidButton icon="next" look="gold" focusKey="try-again" label={t("app.tryAgain")} onPress={retry} />
    </main>
  );
}
