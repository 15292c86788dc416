import type { Tile } from "@shared/model/video";
import { useTranslation } from "react-i18next";
import { go } from "../../app/routes";
import skyDusk from "../../ui/art/sky-dusk.svg";
import { Backdrop } from "../../ui/Backdrop";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useZone } from "../../ui/focus/use-zone";
import { KidButton } from "../../ui/KidButton";
import { Stage } from "../../ui/Stage";
import { useProfiles } from "../use-profile";
import { Friends } from "./Friends";
import { goOnWithout } from "./go-on-without.policy";
import { useBeginPlay } from "./use-begin-play";
import "./go-on-without.css";

interface Props {
  profileId: string;
  together: string[];
  refused: string[];
  video: Tile;
}

/** Not everybody may watch this now: nothing was started, and the others may go on. */
export function GoOnWithout({ profileId, together, refused, video }: Props) {
  const { t } = useTranslation();
  const children = useProfiles().data ?? [];
  const begin = useBeginPlay();
  const { ref, focusKey, Zone } = useZone({ focusKey: "go-on-without", first: "go-on" });
  useFirstFocus("go-on");
  const home = () => go({ screen: "home", profileId });
  useBack(home);
  const remain = goOnWithout([profileId, ...together], refused);
  const asleep = children.filter(({ id }) => refused.includes(id));
  const awake = children.filter(({ id }) => remain.includes(id) && !refused.includes(id));
  const names = asleep.map(({ name }) => name).join(", ");
  return (
    <Stage
      phase="dusk"
      accent={children.find(({ id }) => id === profileId)?.accent}
      whole
      className="without"
    >
      <Backdrop src={skyDusk} />
      <section className="plate" role="alertdialog" aria-label={t("without.title", { names })}>
        <Friends awake={awake} asleep={asleep} />
        <h1>{t("without.title", { names })}</h1>
        <div className="acts" ref={ref}>
          <Zone value={focusKey}>
            <KidButton icon="home" label={t("without.notNow")} onPress={home} />
            <KidButton
              icon="play"
              look="gold"
              focusKey="go-on"
              label={t("without.goOn")}
              says={`${t("without.title", { names })}. ${t("without.goOn")}`}
              onPress={() => begin({ video, profileIds: remain })}
            />
          </Zone>
        </div>
      </section>
    </Stage>
  );
}
