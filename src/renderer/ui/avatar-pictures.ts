import type { Avatar } from "@shared/model/profile";
import bear from "./art/avatar-bear.svg";
import bearAsleep from "./art/avatar-bear-asleep.svg";
import bunny from "./art/avatar-bunny.svg";
import bunnyAsleep from "./art/avatar-bunny-asleep.svg";
import cat from "./art/avatar-cat.svg";
import catAsleep from "./art/avatar-cat-asleep.svg";
import dragon from "./art/avatar-dragon.svg";
import dragonAsleep from "./art/avatar-dragon-asleep.svg";
import fox from "./art/avatar-fox.svg";
import foxAsleep from "./art/avatar-fox-asleep.svg";
import frog from "./art/avatar-frog.svg";
import frogAsleep from "./art/avatar-frog-asleep.svg";
import owl from "./art/avatar-owl.svg";
import owlAsleep from "./art/avatar-owl-asleep.svg";
import penguin from "./art/avatar-penguin.svg";
import penguinAsleep from "./art/avatar-penguin-asleep.svg";

export const awake: Record<Avatar, string> = { fox, bear, owl, frog, cat, bunny, dragon, penguin };
export const asleep: Record<Avatar, string> = {
  fox: foxAsleep,
  bear: bearAsleep,
  owl: owlAsleep,
  frog: frogAsleep,
  cat: catAsleep,
  bunny: bunnyAsleep,
  dragon: dragonAsleep,
  penguin: penguinAsleep,
};
