import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useEffect } from "react";
import { FormProvider } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ChildToday } from "../today/child-today";
import { BreakSection } from "./BreakSection";
import { ContentSection } from "./ContentSection";
import { EndSection } from "./EndSection";
import { HoursSection } from "./HoursSection";
import { LastWeek } from "./LastWeek";
import { MoreSection } from "./MoreSection";
import { PlainWords } from "./PlainWords";
import { RulesHeader } from "./RulesHeader";
import { SpecialDaysSection } from "./SpecialDaysSection";
import { TicketsSection } from "./TicketsSection";
import { useEditedPolicy, useRulesForm } from "./use-rules-form";

/** The form on the left; on the right what it says, before it is saved. */
export function RulesDesk(props: {
  child: ChildToday;
  list: readonly ChildToday[];
  saved: LimitsPolicy;
  dayStart: number;
  onChild: (profileId: string) => void;
  onBack: () => void;
  onUnsaved: (unsaved: boolean) => void;
}) {
  const { t } = useTranslation("parent");
  const { child, saved, dayStart, onUnsaved } = props;
  const { name } = child;
  const { form, save, busy, failed } = useRulesForm(child.id, saved);
  const { isDirty, isSubmitted, isValid } = form.formState;
  const { policy, valid } = useEditedPolicy(form, saved);
  useEffect(() => onUnsaved(isDirty), [onUnsaved, isDirty]);
  return (
    <FormProvider {...form}>
      <form
        className="rules-form"
        data-accent={child.accent}
        aria-label={t("limits.title", { name })}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RulesHeader
          {...props}
          changed={isDirty}
          busy={busy}
          onUndo={() => form.reset(saved, { keepDirtyValues: false })}
        />
        {isSubmitted && !isValid && <Alert words={t("limits.problem.summary")} />}
        {failed && <Alert words={t("panel.notSaved")} />}
        <div className="cols2">
          <div className="sections">
            <TicketsSection />
            <HoursSection name={name} dayStart={dayStart} />
            <EndSection />
            <BreakSection />
            <ContentSection name={name} />
            <MoreSection />
          </div>
          <aside className="side">
            <PlainWords policy={policy} valid={valid} changed={isDirty} name={name} dayStart={dayStart} />
            <LastWeek profileId={child.id} policy={policy} />
            <SpecialDaysSection />
          </aside>
        </div>
      </form>
    </FormProvider>
  );
}

function Alert({ words }: { words: string }) {
  return (
    <p className="field-error rules-alert" role="alert">
      {words}
    </p>
  );
}
