import type { Sky } from "@shared/model/limits";

/** The skies that are drawn; behind the curtain it is night. */
export type Phase = "day" | "golden" | "dusk" | "night";

/** Behind the curtain and at night nothing can be watched. */
export const isClosed = (sky: Sky): boolean => sky === "curtain" || sky === "night";

export const phaseOf = (sky: Sky): Phase => (sky === "curtain" ? "night" : sky);
