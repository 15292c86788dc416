import { eventIterator } from "@orpc/contract";
import * as z from "zod";
import { HouseholdEvent, HouseholdStatus } from "../model/household";
import { asChild, asParent } from "./access";

export const household = {
  status: asChild.output(HouseholdStatus),
  /** Live events from now on; a reconnected caller asks for everything anew. */
  watch: asChild.output(eventIterator(HouseholdEvent)),
  /** Takes the system's date as it is after it went back. */
  acceptClock: asParent.output(HouseholdStatus),
  /** Closes Matinee on this machine. */
  quit: asParent.output(z.void()),
};
