import { oc } from "@orpc/contract";

/** Who may call: anybody, anybody while no PIN exists yet, or a connection that a parent has unlocked. */
export type Access = "child" | "first-run" | "parent";

export interface ProcedureMeta {
  readonly access: Access;
  /** Screens ask this by themselves, so it is no sign of a parent at work. */
  readonly quiet?: boolean;
}

const base = oc.$meta<ProcedureMeta>({ access: "parent" });

/** A procedure that nothing is said of is the parents'. LOCKED: this connection is not unlocked. */
export const asParent = base.errors({
  LOCKED: { status: 401, message: "A parent has to unlock this first" },
});
/** A parents' question that screens repeat by themselves. */
export const asParentQuietly = asParent.meta({ access: "parent", quiet: true });
export const asChild = base.meta({ access: "child" });
/** ALREADY_SET: a PIN exists, so the first run is over. */
export const onFirstRun = base
  .meta({ access: "first-run" })
  .errors({ ALREADY_SET: { status: 409, message: "A PIN is set already" } });
