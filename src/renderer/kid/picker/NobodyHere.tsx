import { useTranslation } from "react-i18next";
import { go } from "../../app/routes";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { KidButton } from "../../ui/KidButton";

/** No child is set up yet. */
export function NobodyHere() {
  const { t } = useTranslation();
  useFirstFocus("fetch-grown-up");
  return (
    <main className="nobody">
      <p>{t("picker.askGrownUp")}</p>
      <KidButton
        icon="key"
        look="gold"
        focusKey="fetch-grown-up"
        label={t("picker.fetch")}
        onPress={() => go({ screen: "unlock", from: { screen: "picker" } })}
      />
    </main>
  );
}
