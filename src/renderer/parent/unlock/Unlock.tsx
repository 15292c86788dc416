import { useState } from "react";
import facade from "../../ui/art/facade.svg";
import { Backdrop } from "../../ui/Backdrop";
import { Stage } from "../../ui/Stage";
import { KeyDoor } from "./KeyDoor";
import { PinDoor } from "./PinDoor";
import { RecoverDoor } from "./RecoverDoor";

/** The way from the children's room to the parents' desk: the key, then the PIN or the recovery code. */
export function Unlock(props: { onUnlocked: () => void; onLeave: () => void }) {
  const [door, setDoor] = useState<"key" | "pin" | "recover">("key");
  return (
    <Stage phase="day" accent="plum" whole>
      <Backdrop src={facade} />
      <div className="veil" />
      {door === "key" && <KeyDoor onHeld={() => setDoor("pin")} onLeave={props.onLeave} />}
      {door === "pin" && (
        <PinDoor onUnlocked={props.onUnlocked} onLeave={props.onLeave} onForgot={() => setDoor("recover")} />
      )}
      {door === "recover" && <RecoverDoor onUnlocked={props.onUnlocked} onBack={() => setDoor("pin")} />}
    </Stage>
  );
}
