import type { ParentSession } from "@shared/model/parent";

/** One renderer, over whichever transport. The router sees no more of it than this. */
export interface Connection {
  readonly id: string;
  /** Starts locked; a reconnect is a new connection. */
  parentSession(): ParentSession;
  /** Says that the parent acted just now, which keeps the session from going idle. */
  touch(): void;
  /** A child begins to watch here: whoever was unlocked is not any more. */
  endParentSession(): void;
}
