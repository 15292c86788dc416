import { eventIterator } from "@orpc/contract";
import * as z from "zod";
import { HouseholdEvent, HouseholdStatus, HouseholdTime, WarnAtMinutes } from "../model/household";
import { asChild, asParent } from "./access";

export const household = {
  status: asChild.output(HouseholdStatus),
  /** Live events from now on; a reconnected caller asks for everything anew. */
  watch: asChild.output(eventIterator(HouseholdEvent)),
  /** Zone, day start and first weekday hold from the next accounting day, the warnings at once. */
  replaceTime: asParent
    .input(z.object({ time: HouseholdTime, warnAtMinutes: WarnAtMinutes }))
    .output(HouseholdStatus),
  /** Takes the system's time as it is, forward or back. */
  acceptClock: asParent.output(HouseholdStatus),
  /** A parent has read what happened to the database. */
  dismissDatabaseNotice: asParent.output(HouseholdStatus),
  /** Closes Matinee on this machine. */
  quit: asParent.output(z.void()),
};
