import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { ActButton } from "./ActButton";
import type { ChildDay } from "./child-day";

/** Pauses a child, or ends the pause that holds. */
export function PauseButton(props: Pick<ChildDay, "child" | "acts" | "onPause"> & { look: string }) {
  const { t } = useTranslation("parent");
  const { child, acts, look } = props;
  if (child.standing.refusal?.rule === "paused") {
    return (
      <ActButton
        look={look}
        label={t("today.act.goOnOf", { name: child.name })}
        busy={acts.busy}
        onPress={() => acts.run({ act: "pause", profileId: child.id, pause: null })}
      >
        <LineIcon name="play" />
        {t("today.act.goOn")}
      </ActButton>
    );
  }
  return (
    <ActButton
      look={look}
      label={t("today.act.pauseOf", { name: child.name })}
      busy={acts.busy}
      onPress={props.onPause}
    >
      <LineIcon name="pause" />
      {t("today.act.pause")}
    </ActButton>
  );
}
