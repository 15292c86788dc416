import type { Standing } from "@shared/model/limits";
import type { Profile } from "@shared/model/profile";
import { useTranslation } from "react-i18next";
import { householdNow } from "../../app/household-clock";
import { go } from "../../app/routes";
import { Avatar } from "../../ui/Avatar";
import { Awning } from "../../ui/Awning";
import { DayArc } from "../../ui/DayArc";
import { SpotButton } from "../../ui/SpotButton";
import { TicketRow } from "../../ui/TicketRow";
import { dayShare } from "../day-share.policy";
import { arcLabel } from "../day-words";
import "./home-awning.css";

interface Props {
  profile: Profile | undefined;
  standing: Standing | undefined;
}

export function HomeAwning({ profile, standing }: Props) {
  const { t } = useTranslation();
  const name = profile?.name ?? "";
  return (
    <Awning first="who">
      <SpotButton
        className="who"
        bulbs={30}
        focusKey="who"
        label={t("home.changeChild", { name })}
        onPress={() => go({ screen: "picker" })}
      >
        <span className="face">{profile ? <Avatar animal={profile.avatar} /> : null}</span>
        <b>{name}</b>
      </SpotButton>
      {standing ? <TicketRow total={standing.ticketsTotal} left={standing.ticketsLeft} /> : null}
      <span className="grow" />
      {standing ? <DayArc share={dayShare(standing)} label={arcLabel(standing, householdNow(), t)} /> : null}
    </Awning>
  );
}
