import { useTranslation } from "react-i18next";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { KidButton } from "../../ui/KidButton";

/** Every animal has a child, so there is none to give to another. */
export function FullHouse({ onBack, onNext }: { onBack: () => void; onNext: () => void }) {
  const { t } = useTranslation("parent");
  useFirstFocus("children:next");
  return (
    <>
      <p className="advice">{t("firstRun.children.full")}</p>
      <KidButton className="prev" icon="back" label={t("firstRun.back")} onPress={onBack} />
      <KidButton
        look="gold"
        className="next"
        focusKey="children:next"
        label={t("firstRun.next")}
        onPress={onNext}
      />
    </>
  );
}
