import { useTranslation } from "react-i18next";
import { LineIcon } from "./LineIcon";

export const rooms = ["today", "children", "library"] as const;
export type Room = (typeof rooms)[number];

/** The panel's rooms, and the lock that leaves them. */
export function NavRail(props: { room: Room; onRoom: (room: Room) => void; onLock: () => void }) {
  const { t } = useTranslation("parent");
  return (
    <nav className="nav" aria-label={t("panel.rooms")}>
      <div className="brand">
        <TicketMark />
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
      </div>
    </nav>
  );
}

function TicketMark() {
  return (
    <svg className="ticket" viewBox="0 0 132 76" aria-hidden="true">
      <path
        d="M12 0h108a12 12 0 0 1 12 12v14a12 12 0 0 0 0 24v14a12 12 0 0 1-12 12H12A12 12 0 0 1 0 64V50a12 12 0 0 0 0-24V12A12 12 0 0 1 12 0z"
        fill="#FFC53D"
      />
    </svg>
  );
}
