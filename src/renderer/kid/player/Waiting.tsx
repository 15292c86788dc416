import { useTranslation } from "react-i18next";

/** A row of bulbs while the film has yet to come. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <output className="reel" aria-label={t("player.waiting")}>
      <i />
      <i />
      <i />
      <i />
      <i />
    </output>
  );
}
