import { isDefinedError, type ORPCError } from "@orpc/client";
import type { ProfileDraft } from "@shared/model/profile";
import type { FieldErrors } from "react-hook-form";

export type ProfileProblem =
  | "nameEmpty"
  | "nameLong"
  | "tickets"
  | "avatarTaken"
  | "accentTaken"
  | "notFound"
  | "notSaved";

export type ProfileFailure =
  | ORPCError<"LOOK_TAKEN", { field: "avatar" | "accent" }>
  | ORPCError<"NOT_FOUND" | "LOCKED", unknown>
  | Error;

/** The field that a refusal of the main process speaks of, and what is wrong with it. */
export function refusedProfile(error: ProfileFailure): {
  field: "avatar" | "accent" | "root";
  problem: ProfileProblem;
} {
  if (!isDefinedError(error)) {
    return { field: "root", problem: "notSaved" };
  }
  if (error.code === "LOOK_TAKEN") {
    const { field } = error.data;
    return { field, problem: field === "avatar" ? "avatarTaken" : "accentTaken" };
  }
  return { field: "root", problem: error.code === "NOT_FOUND" ? "notFound" : "notSaved" };
}

export type ProfileProblems = Partial<Record<keyof ProfileDraft | "root", ProfileProblem>>;

/** What the schema and the main process found in the form, field by field. */
export function profileProblems(errors: FieldErrors<ProfileDraft>): ProfileProblems {
  return {
    ...(errors.name && { name: errors.name.type === "too_big" ? "nameLong" : "nameEmpty" }),
    ...(errors.ticketsPerDay && { ticketsPerDay: "tickets" }),
    ...(errors.avatar && { avatar: "avatarTaken" }),
    ...(errors.accent && { accent: "accentTaken" }),
    ...(errors.root && { root: errors.root.type === "notFound" ? "notFound" : "notSaved" }),
  };
}
