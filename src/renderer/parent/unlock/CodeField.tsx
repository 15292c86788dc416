import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { KidButton } from "../../ui/KidButton";
import { codeLength, typedLength, wholeCode } from "../recovery/recovery-code";
import { TextSpot } from "../tv/TextSpot";
import "./code-field.css";

/** Where the code on the paper is typed in. */
export function CodeField(props: {
  code: string;
  problem: string | null;
  onCode: (code: string) => void;
  onTyped: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation("parent");
  const [tooShort, setTooShort] = useState(false);
  const id = useId();
  useFirstFocus("code:field");
  useBack(props.onBack);
  const whole = wholeCode(props.code);
  const next = () => (whole ? props.onTyped() : setTooShort(true));
  const count = typedLength(props.code);
  const short = tooShort && count !== codeLength ? t("unlock.recover.short", { count }) : null;
  return (
    <form
      className="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <label htmlFor={id}>{t("unlock.recover.field")}</label>
      <TextSpot
        id={id}
        focusKey="code:field"
        value={props.code}
        invalid={short !== null}
        onValue={props.onCode}
      />
      <output className="note">{short ?? props.problem}</output>
      <div className="line">
        <KidButton icon="back" label={t("unlock.usePin")} onPress={props.onBack} />
        <KidButton look="gold" label={t("unlock.recover.next")} onPress={next} />
      </div>
    </form>
  );
}
