import { useTranslation } from "react-i18next";
import { Loading } from "../../app/Loading";
import { go } from "../../app/routes";
import { Sorry } from "../../app/Sorry";
import facade from "../../ui/art/facade.svg";
import marquee from "../../ui/art/marquee.svg";
import { Backdrop } from "../../ui/Backdrop";
import { Icon } from "../../ui/icons/Icon";
import { SpotButton } from "../../ui/SpotButton";
import { Stage } from "../../ui/Stage";
import { useProfiles } from "../use-profile";
import { Doors } from "./Doors";
import { NobodyHere } from "./NobodyHere";
import { ReadToMe } from "./ReadToMe";
import "./picker.css";

export function Picker() {
  const { t } = useTranslation();
  const profiles = useProfiles();
  if (profiles.isError && !profiles.data) return <Sorry retry={() => void profiles.refetch()} />;
  if (!profiles.data) return <Loading />;
  const nobody = profiles.data.length === 0;
  return (
    <Stage phase="day" whole className="picker">
      <Backdrop src={facade} />
      <div className="sign">
        <img src={marquee} alt="" />
        <h1>{nobody ? t("picker.nobody") : t("picker.question")}</h1>
      </div>
      <div className="soffit" />
      {nobody ? <NobodyHere /> : <Doors profiles={profiles.data} />}
      <ReadToMe />
      <SpotButton className="foot grown-ups" bulbs={30} label={t("grownUps")} onPress={openBackstage}>
        <span className="dot">
          <Icon name="key" />
        </span>
        {t("grownUps")}
      </SpotButton>
    </Stage>
  );
}

function openBackstage(): void {
  go({ screen: "unlock", from: { screen: "picker" } });
}
