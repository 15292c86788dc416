import { useTranslation } from "react-i18next";
import { Ticket } from "../../ui/Ticket";
import { LineIcon } from "./LineIcon";
import { QuitMatinee } from "./QuitMatinee";
import "./nav-rail.css";

export const rooms = ["today", "children", "library", "settings"] as const;
export type Room = (typeof rooms)[number];

/** The panel's rooms, and the lock that leaves them. */
export function NavRail(props: { room: Room; onRoom: (room: Room) => void; onLock: () => void }) {
  const { t } = useTranslation("parent");
  return (
    <nav className="nav" aria-label={t("panel.rooms")}>
      <div className="brand">
        <Ticket face="whole" />
        <span>{t("panel.name")}</span>
      </div>
      {rooms.map((room) => (
        <button
          key={room}
          type="button"
          className={room === props.room ? "room on" : "room"}
          aria-current={room === props.room ? "page" : undefined}
          onClick={() => props.onRoom(room)}
        >
          <LineIcon name={room} />
          <span>{t(`${room}.title`)}</span>
        </button>
      ))}
      <div className="kiosk">
        <p className="sm mut">{t("panel.locksItself")}</p>
        <button type="button" className="btn" onClick={props.onLock}>
          <LineIcon name="lock" />
          <span>{t("panel.lock")}</span>
        </button>
        <QuitMatinee />
      </div>
    </nav>
  );
}
