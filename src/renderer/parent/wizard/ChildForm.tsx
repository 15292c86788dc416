import type { Profile } from "@shared/model/profile";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { Icon } from "../../ui/icons/Icon";
import { KidButton } from "../../ui/KidButton";
import { takenLooks } from "../children/looks";
import { useProfileForm } from "../children/use-profile-form";
import { TextSpot } from "../tv/TextSpot";
import { ChildPreview } from "./ChildPreview";
import { AnimalRow, ColourRow } from "./LookRows";
import { TicketStep } from "./TicketStep";
import "./child-form.css";

/** One child on the television: name, animal, colour, tickets, and a picture of the door that it makes. */
export function ChildForm(props: { siblings: readonly Profile[]; onBack: () => void; onNext: () => void }) {
  const { t } = useTranslation("parent");
  const { form, save, busy, problems } = useProfileForm({ profile: null, siblings: props.siblings });
  const id = useId();
  useFirstFocus("child:name");
  const draft = form.watch();
  const taken = takenLooks(props.siblings);
  const problem = Object.values(problems)[0];
  const nothingTyped = draft.name.trim() === "" && props.siblings.length > 0;
  const next = () => (nothingTyped ? props.onNext() : save(props.onNext));
  return (
    <form
      className="grid"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ChildPreview draft={draft} />
      <div className="form">
        <label htmlFor={id}>{t("firstRun.children.name")}</label>
        <TextSpot
          id={id}
          focusKey="child:name"
          value={draft.name}
          maxLength={40}
          invalid={problems.name !== undefined}
          describedBy={`${id}-problem`}
          onValue={(name) => form.setValue("name", name, { shouldValidate: form.formState.isSubmitted })}
        />
        <AnimalRow draft={draft} taken={taken.avatar} onPick={(avatar) => form.setValue("avatar", avatar)} />
        <ColourRow draft={draft} taken={taken.accent} onPick={(accent) => form.setValue("accent", accent)} />
        <TicketStep
          value={draft.ticketsPerDay}
          onValue={(tickets) => form.setValue("ticketsPerDay", tickets)}
        />
        <output className="problem" id={`${id}-problem`}>
          {problem && t(`children.error.${problem}`)}
        </output>
      </div>
      <KidButton className="prev" icon="back" label={t("firstRun.back")} onPress={props.onBack} />
      <KidButton
        className="prev another"
        icon="plus"
        label={t("firstRun.children.another")}
        onPress={() => !busy && save()}
      />
      <KidButton look="gold" className="next" label={t("firstRun.next")} onPress={() => !busy && next()}>
        <Icon name="next" />
      </KidButton>
    </form>
  );
}
