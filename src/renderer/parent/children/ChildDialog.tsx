import type { Profile } from "@shared/model/profile";
import type { TFunction } from "i18next";
import { useId } from "react";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Modal } from "../panel/Modal";
import { Stepper } from "../panel/Stepper";
import { AnimalPicker, ColourPicker } from "./LookPicker";
import { takenLooks } from "./looks";
import type { ProfileProblem } from "./profile-errors";
import { useProfileForm } from "./use-profile-form";

/** Adds a child, changes one, or names a guest and confirms it. */
export function ChildDialog(props: {
  profile: Profile | null;
  siblings: readonly Profile[];
  onClose: () => void;
}) {
  const { t } = useTranslation("parent");
  const { form, save, busy, problems } = useProfileForm(props);
  const taken = takenLooks(props.siblings);
  const nameId = useId();
  const ticketsId = useId();
  return (
    <Modal title={dialogTitle(t, props.profile)} onClose={props.onClose}>
      <form
        className="child-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(props.onClose);
        }}
      >
        <div className="labelled">
          <label htmlFor={nameId}>{t("children.form.name")}</label>
          <input
            id={nameId}
            className="field"
            autoComplete="off"
            aria-invalid={problems.name !== undefined}
            aria-describedby={`${nameId}-problem`}
            {...form.register("name")}
          />
          <Problem id={`${nameId}-problem`} problem={problems.name} />
        </div>
        <AnimalPicker
          label={t("children.form.picture")}
          register={form.register}
          taken={taken.avatar}
          accent={form.watch("accent")}
        />
        <Problem problem={problems.avatar} />
        <ColourPicker label={t("children.form.colour")} register={form.register} taken={taken.accent} />
        <Problem problem={problems.accent} />
        {(props.profile === null || props.profile.guest) && (
          <div className="labelled">
            <label htmlFor={ticketsId}>{t("children.form.tickets")}</label>
            <Controller
              control={form.control}
              name="ticketsPerDay"
              render={({ field }) => (
                <Stepper
                  id={ticketsId}
                  value={field.value}
                  least={0}
                  most={99}
                  fewer={t("children.form.fewer")}
                  more={t("children.form.more")}
                  invalid={problems.ticketsPerDay !== undefined}
                  describedBy={`${ticketsId}-hint`}
                  onChange={field.onChange}
                />
              )}
            />
            <p id={`${ticketsId}-hint`} className="sm mut">
              {t("children.form.ticketsHint")}
            </p>
            <Problem problem={problems.ticketsPerDay} />
          </div>
        )}
        <Problem problem={problems.root} />
        <div className="modal-acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {t("children.form.cancel")}
          </button>
          <button type="submit" className="btn pri" disabled={busy}>
            {props.profile?.guest ? t("children.confirm") : t("children.form.save")}
          </button>
        </div>
      </form>
    </Modal>
  );
}

function dialogTitle(t: TFunction<"parent">, profile: Profile | null): string {
  if (profile === null) {
    return t("children.form.add");
  }
  return t(profile.guest ? "children.form.confirm" : "children.form.edit", { name: profile.name });
}

function Problem({ problem, id }: { problem: ProfileProblem | undefined; id?: string }) {
  const { t } = useTranslation("parent");
  return problem ? (
    <p {...(id && { id })} className="field-error" role="alert">
      {t(`children.error.${problem}`)}
    </p>
  ) : null;
}
