import type { OpenPlay } from "@shared/model/play";

/** Where the first part of a play is served; null for a still picture. */
export const mediaOf = ({ parts }: Pick<OpenPlay, "parts">): string | null => parts[0]?.url ?? null;
