import * as z from "zod";
import { Standing } from "../model/limits";
import { Profile, ProfileDraft, ProfileId, TicketsPerDay } from "../model/profile";
import { asChild, asParent } from "./access";

const NOT_FOUND = { status: 404, message: "There is no such profile" } as const;
const LOOK_TAKEN = {
  status: 409,
  message: "Another child has this animal or this colour",
  data: z.object({ field: z.enum(["avatar", "accent"]) }),
} as const;

export const profiles = {
  /** Everybody who may stand in the picker, with what is left of their day. */
  list: asChild.output(
    z.array(Profile.extend({ standing: Standing, ticketsPerDay: TicketsPerDay.nullable() })),
  ),
  create: asParent.input(ProfileDraft).output(Profile).errors({ LOOK_TAKEN }),
  update: asParent
    .input(z.object({ profileId: ProfileId, changes: ProfileDraft.partial() }))
    .output(Profile)
    .errors({ NOT_FOUND, LOOK_TAKEN }),
  /** Makes a guest a child of the household, with a purse of their own. */
  confirm: asParent
    .input(z.object({ profileId: ProfileId }))
    .output(Profile)
    .errors({ NOT_FOUND, LOOK_TAKEN }),
  /** Hides the child from the picker; history stays. */
  archive: asParent
    .input(z.object({ profileId: ProfileId }))
    .output(z.void())
    .errors({ NOT_FOUND }),
};
