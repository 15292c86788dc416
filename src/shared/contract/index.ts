import type { ContractRouterClient } from "@orpc/contract";
import { activity } from "./activity";
import { household } from "./household";
import { library } from "./library";
import { limits } from "./limits";
import { parent } from "./parent";
import { playback } from "./playback";
import { profiles } from "./profiles";

/** The one door between the renderer and the main process, over any transport. */
export const contract = { activity, household, library, limits, parent, playback, profiles };
export type Contract = typeof contract;
export type Client = ContractRouterClient<Contract>;
