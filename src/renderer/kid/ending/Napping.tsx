import { useTranslation } from "react-i18next";
import { go, type Route } from "../../app/routes";
import napBus from "../../ui/art/napbus.svg";
import skyDay from "../../ui/art/sky-day.svg";
import { Backdrop } from "../../ui/Backdrop";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useZone } from "../../ui/focus/use-zone";
import { KidButton } from "../../ui/KidButton";
import { Stage } from "../../ui/Stage";
import { Ticket } from "../../ui/Ticket";
import { useProfile } from "../use-profile";
import "./ending.css";

interface Props {
  profileId: string;
  /** The main process said that the ticket came back; nothing is promised otherwise. */
  ticketSafe: boolean;
}

/** A video that cannot play now. */
export function Napping({ profileId, ticketSafe }: Props) {
  const { t } = useTranslation();
  const profile = useProfile(profileId);
  const { ref, focusKey, Zone } = useZone({ focusKey: "napping", first: "pick-another" });
  const home: Route = { screen: "home", profileId };
  useFirstFocus("pick-another");
  useBack(() => go(home));
  return (
    <Stage phase="day" accent={profile?.accent} whole className="napping">
      <Backdrop src={skyDay} />
      <section className="plate nap-card" role="alertdialog" aria-label={t("napping.title")}>
        <img className="pic" src={napBus} alt="" />
        <h1>{t("napping.title")}</h1>
        {ticketSafe ? (
          <p>
            <Ticket face="whole" /> {t("napping.safe")}
          </p>
        ) : null}
        <div className="acts" ref={ref}>
          <Zone value={focusKey}>
            <KidButton
              className="soft"
              icon="flag"
              label={t("napping.tell")}
              onPress={() => go({ screen: "unlock", from: home })}
            />
            <KidButton
              icon="shows"
              look="gold"
              focusKey="pick-another"
              label={t("napping.another")}
              onPress={() => go(home)}
            />
          </Zone>
        </div>
      </section>
    </Stage>
  );
}
