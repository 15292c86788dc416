import type { Avatar as Animal } from "@shared/model/profile";
import { Avatar } from "../../ui/Avatar";
import outside from "../../ui/art/scene-outside.svg";

/** The child's animal plays with kite and ball: there is more than films. */
export function Outside({ animal }: { animal: Animal }) {
  return (
    <>
      <img src={outside} alt="" />
      <span className="player-outside">
        <Avatar animal={animal} />
      </span>
    </>
  );
}
