import type { Avatar as Animal } from "@shared/model/profile";
import { Avatar } from "../../ui/Avatar";
import "./face.css";

/** A child's animal on its colour. The name stands beside it, so it says nothing itself. */
export function Face(props: { avatar: Animal; className: string; asleep?: boolean }) {
  return (
    <span className={props.className}>
      <Avatar animal={props.avatar} sleeping={props.asleep ?? false} />
    </span>
  );
}
