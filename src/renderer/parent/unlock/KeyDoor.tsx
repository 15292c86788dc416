import { useTranslation } from "react-i18next";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { HoldKey } from "../../ui/HoldKey";
import { KidButton } from "../../ui/KidButton";
import "./key-door.css";

const hints = [
  { key: "ok", on: "remote", box: false },
  { key: "a", on: "gamepad", box: false },
  { key: "enter", on: "keyboard", box: true },
] as const;

/** A key that a small child does not hold long enough. It keeps nobody out; the PIN behind it does. */
export function KeyDoor({ onHeld, onLeave }: { onHeld: () => void; onLeave: () => void }) {
  const { t } = useTranslation("parent");
  useFirstFocus("hold-key");
  useBack(onLeave);
  return (
    <main className="plate key-plate">
      <KidButton round className="leave" icon="back" label={t("unlock.leave")} onPress={onLeave} />
      <h1>{t("unlock.title")}</h1>
      <p>{t("unlock.hold")}</p>
      <HoldKey label={t("unlock.holdLabel")} onHeld={onHeld} />
      <div className="hint">
        {hints.map((hint) => (
          <span key={hint.key}>
            <b className={hint.box ? "keycap box" : "keycap"}>{t(`unlock.key.${hint.key}`)}</b>
            {t(`unlock.${hint.on}`)}
          </span>
        ))}
      </div>
    </main>
  );
}
