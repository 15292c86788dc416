import type { Client } from "@shared/contract";

/** A child with what is left of their day. */
export type ChildToday = Awaited<ReturnType<Client["profiles"]["list"]>>[number];
