import { useTranslation } from "react-i18next";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { KidButton } from "../../ui/KidButton";
import { RecoveryCodeCard } from "../recovery/RecoveryCodeCard";
import { WizardFrame } from "./WizardFrame";

/** The recovery code, which nobody can show again. The focus does not begin on the way on. */
export function CodeStep({ code, onWritten }: { code: string; onWritten: () => void }) {
  const { t } = useTranslation("parent");
  useFirstFocus("code:copy");
  return (
    <WizardFrame step="pin" title={t("firstRun.code.title")} lead={t("firstRun.code.lead")}>
      <RecoveryCodeCard code={code} />
      <p className="advice">{t("firstRun.code.advice")}</p>
      <KidButton
        look="gold"
        className="next"
        icon="check"
        label={t("firstRun.code.written")}
        onPress={onWritten}
      />
    </WizardFrame>
  );
}
