import type { ReactNode } from "react";
import stageDoor from "../../ui/art/stage-door.svg";
import "./door-plate.css";

/** The plate with the stage door on its left: what is asked for, and the place to answer. */
export function DoorPlate({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main className="plate door-plate">
      <div className="leftside">
        <h1>{title}</h1>
        <p>{text}</p>
        <img src={stageDoor} alt="" />
      </div>
      <div className="rightside">{children}</div>
    </main>
  );
}
