import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icons/Icon";
import { useReadAloud } from "../../ui/read-aloud.store";
import { SpotButton } from "../../ui/SpotButton";

/** Whether names are said aloud, in every screen from here on. */
export function ReadToMe() {
  const { t } = useTranslation();
  const { on, toggle } = useReadAloud();
  return (
    <SpotButton className="foot read" bulbs={30} label={t("picker.readToMe")} pressed={on} onPress={toggle}>
      <span className="dot">
        <Icon name="speak" />
      </span>
      {t("picker.readToMe")}
    </SpotButton>
  );
}
