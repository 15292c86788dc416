import type { PlayRecord } from "@shared/model/play";
import type { ChildToday } from "./child-today";
import type { Here } from "./standing-words";
import type { Acts } from "./use-acts";

/** What every card of a child needs. */
export interface ChildDay {
  child: ChildToday;
  /** What runs now. */
  playing: PlayRecord | undefined;
  here: Here;
  acts: Acts;
  onMore: () => void;
  onPause: () => void;
  onRules: () => void;
}
