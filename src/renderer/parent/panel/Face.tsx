import type { Avatar } from "@shared/model/profile";
import "./face.css";

const pictures = import.meta.glob<string>("../../ui/art/avatar-*.svg", {
  eager: true,
  import: "default",
  query: "?url",
});

/** A child's animal on its colour. The name stands beside it, so it says nothing itself. */
export function Face(props: { avatar: Avatar; className: string; asleep?: boolean }) {
  const asleep = pictures[`../../ui/art/avatar-${props.avatar}-asleep.svg`];
  const awake = pictures[`../../ui/art/avatar-${props.avatar}.svg`];
  return (
    <span className={props.className}>
      <img src={(props.asleep && asleep) || awake} alt="" />
    </span>
  );
}
