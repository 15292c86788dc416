import { useTranslation } from "react-i18next";
import type { Arrow } from "../../ui/focus/use-spot";
import { KidButton } from "../../ui/KidButton";
import { loudest, usePlayerTaste } from "./player.store";

const levels = Array.from({ length: loudest }, (_, place) => place + 1);

/** Up and down change the sound; OK goes round through its levels. */
export function SoundButton() {
  const { t } = useTranslation();
  const { level, setLevel } = usePlayerTaste();
  const change = (arrow: Arrow) => {
    if (arrow === "up") setLevel(level + 1);
    else if (arrow === "down") setLevel(level - 1);
    else return true;
    return false;
  };
  return (
    <KidButton
      round
      className="sound"
      icon={level === 0 ? "silent" : "sound"}
      label={t("player.sound", { level, most: loudest })}
      onPress={() => setLevel(level === loudest ? 0 : level + 1)}
      onArrow={change}
    >
      <span className="levels">
        {levels.map((step) => (
          <i key={step} className={step <= level ? "on" : ""} />
        ))}
      </span>
    </KidButton>
  );
}
