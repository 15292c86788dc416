import { avatars } from "@shared/model/profile";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { useBack } from "../../ui/focus/use-back";
import { ChildForm } from "./ChildForm";
import { FullHouse } from "./FullHouse";
import { SavedChildren } from "./SavedChildren";
import { WizardFrame } from "./WizardFrame";

/** Who will be watching: one child at least. */
export function ChildrenStep({ onBack, onNext }: { onBack: () => void; onNext: () => void }) {
  const { t } = useTranslation("parent");
  const children = useQuery(useRpc().profiles.list.queryOptions());
  useBack(onBack);
  const list = children.data;
  return (
    <WizardFrame step="children" title={t("firstRun.children.title")}>
      {list && (
        <>
          <SavedChildren list={list} />
          {list.length < avatars.length ? (
            // A saved child gives way to an empty form with the next free animal and colour.
            <ChildForm key={list.length} siblings={list} onBack={onBack} onNext={onNext} />
          ) : (
            <FullHouse onBack={onBack} onNext={onNext} />
          )}
        </>
      )}
    </WizardFrame>
  );
}
