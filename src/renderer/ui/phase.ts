import type { Sky } from "@shared/model/limits";

/** The skies that are drawn; behind the curtain it is night. */
export type Phase = "day" | "golden" | "dusk" | "night";

export const phaseOf = (sky: Sky): Phase => (sky === "curtain" ? "night" : sky);
