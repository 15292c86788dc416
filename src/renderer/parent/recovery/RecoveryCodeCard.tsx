import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KidButton } from "../../ui/KidButton";
import { codeGroups } from "./recovery-code";
import "./recovery.css";

/** The recovery code as a golden ticket: shown this once, to be copied, printed or written down. */
export function RecoveryCodeCard({ code }: { code: string }) {
  const { t } = useTranslation("parent");
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <section className="code" aria-label={t("firstRun.code.label")}>
        <p className="shown-once">{t("firstRun.code.shownOnce")}</p>
        <p className="print-title">{t("firstRun.code.printTitle")}</p>
        <strong>
          {codeGroups(code).map((group) => (
            <span key={group}>{group}</span>
          ))}
        </strong>
      </section>
      <div className="code-acts">
        <KidButton focusKey="code:copy" label={t("firstRun.code.copy")} onPress={copy} />
        <KidButton label={t("firstRun.code.print")} onPress={() => window.print()} />
        <output>
          {copied === true && t("firstRun.code.copied")}
          {copied === false && t("firstRun.code.notCopied")}
        </output>
      </div>
    </>
  );
}
