// What the rooms share comes before their own rules.
import "./panel/desk.css";
import "./panel/button.css";
import "./panel/chip.css";
import "./panel/field.css";
import "./panel/table.css";
import { useState } from "react";
import { useDocumentClass } from "../ui/use-document-class";
import { Children } from "./children/Children";
import { Library } from "./library/Library";
import { NavRail, type Room } from "./panel/NavRail";
import { useLeaveWhenLocked } from "./panel/use-leave-when-locked";
import { useStay } from "./panel/use-stay";
import { Today } from "./today/Today";

/** The parents' desk: open as long as the main process keeps this connection unlocked, and locked by whoever leads out. */
export function Panel({ onLeave }: { onLeave: () => void }) {
  const [room, setRoom] = useState<Room>("today");
  useDocumentClass("desk");
  useStay();
  useLeaveWhenLocked(onLeave);
  return (
    <div className="frame">
      <NavRail room={room} onRoom={setRoom} onLock={onLeave} />
      <main className="page">
        {room === "today" && <Today onAddChild={() => setRoom("children")} />}
        {room === "children" && <Children />}
        {room === "library" && <Library />}
      </main>
    </div>
  );
}
