import { implement, ORPCError } from "@orpc/server";
import { contract } from "@shared/contract";
import type { ProcedureMeta } from "@shared/contract/access";
import type { Connection } from "./connection";

export interface RouterContext {
  readonly connection: Connection;
  needsFirstRun(): boolean;
  /** Told of what no contract names: a bug, which the caller sees only as an internal error. */
  reportBug(error: unknown): void;
}

/**
 * The one wrapper in which access is decided, for every procedure of the contract, by what the contract says of it.
 * Routers are made from this and from nothing else.
 */
export const procedures = implement(contract)
  .$context<RouterContext>()
  .use(async ({ context, next, signal }) => {
    try {
      return await next();
    } catch (error) {
      const takenBack = signal?.aborted === true && error === signal.reason;
      const expected = takenBack || (error instanceof ORPCError && error.status < 500);
      if (!expected) context.reportBug(error);
      throw error;
    }
  })
  .use(({ context, procedure, next }) => {
    const { access, quiet } = procedure["~orpc"].meta as ProcedureMeta;
    if (access === "first-run" && !context.needsFirstRun())
      throw new ORPCError("ALREADY_SET", { defined: true, status: 409, message: "A PIN is set already" });
    if (access === "parent") {
      if (!context.connection.parentSession().unlocked)
        throw new ORPCError("LOCKED", {
          defined: true,
          status: 401,
          message: "A parent has to unlock this first",
        });
      if (!quiet) context.connection.touch();
    }
    return next();
  });
