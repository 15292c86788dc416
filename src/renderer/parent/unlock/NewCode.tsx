import { useTranslation } from "react-i18next";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { KidButton } from "../../ui/KidButton";
import { RecoveryCodeCard } from "../recovery/RecoveryCodeCard";
import "./new-code.css";

/** The code that takes the used one's place. */
export function NewCode({ code, onWritten }: { code: string; onWritten: () => void }) {
  const { t } = useTranslation("parent");
  useFirstFocus("code:copy");
  return (
    <main className="plate code-plate">
      <h1>{t("unlock.recover.done")}</h1>
      <p className="lead">{t("unlock.recover.doneText")}</p>
      <RecoveryCodeCard code={code} />
      <KidButton look="gold" className="written" label={t("firstRun.code.written")} onPress={onWritten} />
    </main>
  );
}
