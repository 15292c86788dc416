import type { Avatar as Animal } from "@shared/model/profile";
import { asleep, awake } from "./avatar-pictures";

/** The child's animal; `sleeping` closes its eyes. */
export function Avatar({ animal, sleeping = false }: { animal: Animal; sleeping?: boolean }) {
  return <img src={(sleeping ? asleep : awake)[animal]} alt="" draggable={false} />;
}
