import type { Standing } from "@shared/model/limits";
import type { Profile } from "@shared/model/profile";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../ui/Avatar";
import { useSpot } from "../../ui/focus/use-spot";
import { Icon } from "../../ui/icons/Icon";
import { TicketRow } from "../../ui/TicketRow";
import { ArchRing } from "./ArchRing";
import "./door.css";

interface Props {
  profile: Profile;
  standing: Standing;
  onOpen: () => void;
}

export function Door({ profile, standing, onOpen }: Props) {
  const { t } = useTranslation();
  const asleep = standing.sky === "curtain" || standing.sky === "night";
  const label = asleep
    ? t("picker.asleep", { name: profile.name })
    : t("picker.door", { name: profile.name, count: standing.ticketsLeft });
  const { focused, spot } = useSpot({ focusKey: `door:${profile.id}`, onPress: onOpen, says: label });
  return (
    <button
      type="button"
      className={focused ? "door is-focus" : "door"}
      data-accent={profile.accent}
      aria-label={label}
      {...spot}
    >
      <span className="arch">
        <Avatar animal={profile.avatar} sleeping={asleep} />
      </span>
      {focused ? <ArchRing /> : null}
      {asleep ? (
        <span className="nap">
          <Icon name="moon" />
        </span>
      ) : null}
      <span className="plaque">
        <b>{profile.name}</b>
        <TicketRow total={standing.ticketsTotal} left={standing.ticketsLeft} size="small" />
      </span>
    </button>
  );
}
