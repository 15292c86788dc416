// What the rooms share comes before their own rules.
import "./panel/desk.css";
import "./panel/button.css";
import "./panel/chip.css";
import "./panel/field.css";
import "./panel/table.css";
import { useClient } from "@renderer/app/rpc";
import { useDocumentClass } from "@renderer/ui/useDocumentClass";
import { useState } from "react";
import { Children } from "./children/Children";
import { Library } from "./library/Library";
import { NavRail, type Room } from "./panel/NavRail";
import { useLeaveWhenLocked } from "./panel/use-leave-when-locked";
import { useStay } from "./panel/use-stay";
import { Today } from "./today/Today";

/** The parents' desk: it stays open as long as the main process keeps this connection unlocked. */
export function Panel({ onLeave }: { onLeave: () => void }) {
  const client = useClient();
  const [room, setRoom] = useState<Room>("today");
  useDocumentClass("desk");
  useStay();
  useLeaveWhenLocked(onLeave);
  const lock = () => void client.parent.lock().finally(onLeave);
  return (
    <div className="frame">
      <NavRail room={room} onRoom={setRoom} onLock={lock} />
      <main className="page">
        {room === "today" && <Today onAddChild={() => setRoom("children")} />}
        {room === "children" && <Children />}
        {room === "library" && <Library />}
      </main>
    </div>
  );
}
