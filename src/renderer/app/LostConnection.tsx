import { useTranslation } from "react-i18next";
import { useConnectionState } from "./connection.store";

/** Lies over the screen, which stays as it is until the main process answers again. */
export function LostConnection() {
  const { t } = useTranslation();
  const lost = useConnectionState((state) => state.everLive && !state.live);
  if (!lost) return null;
  return <output className="lost-connection">{t("app.reconnecting")}</output>;
}
