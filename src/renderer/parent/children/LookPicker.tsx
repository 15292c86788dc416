import { accents, avatars, type ProfileDraft } from "@shared/model/profile";
import type { UseFormRegister } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Face } from "../panel/Face";
import type { TakenLooks } from "./looks";

/** The eight animals. One that a sibling has cannot be picked, and says whose it is. */
export function AnimalPicker(props: {
  label: string;
  register: UseFormRegister<ProfileDraft>;
  taken: TakenLooks["avatar"];
  accent: string;
}) {
  const { t } = useTranslation("parent");
  return (
    <fieldset className="looks">
      <legend>{props.label}</legend>
      <div className="look-row">
        {avatars.map((avatar) => {
          const look = t(`children.avatar.${avatar}`);
          const owner = props.taken.get(avatar);
          return (
            <label key={avatar} className="look" data-accent={props.accent}>
              <input
                type="radio"
                value={avatar}
                disabled={owner !== undefined}
                aria-label={owner === undefined ? look : t("children.form.taken", { look, name: owner })}
                {...props.register("avatar")}
              />
              <Face avatar={avatar} className="pic" />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The eight colours, likewise. */
export function ColourPicker(props: {
  label: string;
  register: UseFormRegister<ProfileDraft>;
  taken: TakenLooks["accent"];
}) {
  const { t } = useTranslation("parent");
  return (
    <fieldset className="looks">
      <legend>{props.label}</legend>
      <div className="look-row">
        {accents.map((accent) => {
          const look = t(`children.accent.${accent}`);
          const owner = props.taken.get(accent);
          return (
            <label key={accent} className="look" data-accent={accent}>
              <input
                type="radio"
                value={accent}
                disabled={owner !== undefined}
                aria-label={owner === undefined ? look : t("children.form.taken", { look, name: owner })}
                {...props.register("accent")}
              />
              <span className="swatch" />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
