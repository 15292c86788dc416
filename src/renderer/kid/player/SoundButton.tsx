import { useTranslation } from "react-i18next";
import type { Arrow } from "../../ui/focus/use-spot";
import { Icon } from "../../ui/icons/Icon";
import { KidButton } from "../../ui/KidButton";
import { usePlayerTaste } from "./player.store";
import { loudest, topLevel } from "./volume.policy";

/** Up and down change the sound; OK goes round through its levels. They end at the cap, where an ear sleeps. */
export function SoundButton({ volumeCap }: { volumeCap: number }) {
  const { t } = useTranslation();
  const { level: liked, setLevel } = usePlayerTaste();
  const most = topLevel(volumeCap);
  const level = Math.min(liked, most);
  const change = (arrow: Arrow) => {
    if (arrow === "up") setLevel(Math.min(most, level + 1));
    else if (arrow === "down") setLevel(level - 1);
    else return true;
    return false;
  };
  return (
    <KidButton
      round
      className="sound"
      icon={level === 0 ? "silent" : "sound"}
      label={t("player.sound", { level, most })}
      onPress={() => setLevel(level === most ? 0 : level + 1)}
      onArrow={change}
    >
      <span className="levels">
        {Array.from({ length: most }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is nothing but its place
          <i key={place} className={place < level ? "on" : ""} />
        ))}
        {most < loudest ? <Icon name="sleeping-ear" /> : null}
      </span>
    </KidButton>
  );
}
