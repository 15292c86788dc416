import type { Standing } from "@shared/model/limits";
import type { Profile } from "@shared/model/profile";
import { useTranslation } from "react-i18next";
import { householdNow, useHouseholdTime } from "../../app/household-clock";
import { Avatar } from "../../ui/Avatar";
import { useSpot } from "../../ui/focus/use-spot";
import { Icon } from "../../ui/icons/Icon";
import { isClosed } from "../../ui/phase";
import { TicketRow } from "../../ui/TicketRow";
import { sceneOf } from "../ending/ending.policy";
import { ArchRing } from "./ArchRing";
import { doorWords } from "./door-words";
import "./door.css";

interface Props {
  profile: Profile;
  standing: Standing;
  onOpen: () => void;
}

export function Door({ profile, standing, onOpen }: Props) {
  const { t } = useTranslation();
  const asleep = isClosed(standing.sky);
  const time = useHouseholdTime();
  const scene = asleep && time ? sceneOf(standing, time, householdNow()) : null;
  const { label, plaque } = doorWords(profile.name, standing, scene, t);
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
        {plaque === null ? (
          <TicketRow total={standing.ticketsTotal} left={standing.ticketsLeft} size="small" />
        ) : (
          <em>{plaque}</em>
        )}
      </span>
    </button>
  );
}
