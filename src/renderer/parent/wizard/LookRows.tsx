import { type Accent, type Avatar, accents, avatars, type ProfileDraft } from "@shared/model/profile";
import { useTranslation } from "react-i18next";
import { KidButton } from "../../ui/KidButton";
import type { TakenLooks } from "../children/looks";
import { Face } from "../panel/Face";
import { FieldRow } from "./FieldRow";
import "./look-rows.css";

/** The animals; those that a sibling has are dim and cannot be reached. */
export function AnimalRow(props: {
  draft: ProfileDraft;
  taken: TakenLooks["avatar"];
  onPick: (avatar: Avatar) => void;
}) {
  const { t } = useTranslation("parent");
  return (
    <FieldRow
      focusKey="child:avatars"
      legend={t("firstRun.children.picture")}
      first={`avatar:${props.draft.avatar}`}
    >
      <div className="avs" data-accent={props.draft.accent}>
        {avatars.map((avatar) =>
          props.taken.has(avatar) ? (
            <span key={avatar} className="gone">
              <Face avatar={avatar} className="animal" />
            </span>
          ) : (
            <KidButton
              key={avatar}
              round
              focusKey={`avatar:${avatar}`}
              className="look"
              label={t(`children.avatar.${avatar}`)}
              pressed={props.draft.avatar === avatar}
              onPress={() => props.onPick(avatar)}
            >
              <Face avatar={avatar} className="animal" />
            </KidButton>
          ),
        )}
      </div>
    </FieldRow>
  );
}

/** The colours, likewise. */
export function ColourRow(props: {
  draft: ProfileDraft;
  taken: TakenLooks["accent"];
  onPick: (accent: Accent) => void;
}) {
  const { t } = useTranslation("parent");
  return (
    <FieldRow
      focusKey="child:accents"
      legend={t("firstRun.children.colour")}
      first={`accent:${props.draft.accent}`}
    >
      <div className="cols">
        {accents.map((accent) =>
          props.taken.has(accent) ? (
            <span key={accent} className="gone" data-accent={accent} />
          ) : (
            <span key={accent} data-accent={accent}>
              <KidButton
                round
                className="look"
                focusKey={`accent:${accent}`}
                label={t(`children.accent.${accent}`)}
                pressed={props.draft.accent === accent}
                onPress={() => props.onPick(accent)}
              />
            </span>
          ),
        )}
      </div>
    </FieldRow>
  );
}
