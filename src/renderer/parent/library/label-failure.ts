import { ORPCError } from "@orpc/client";
import type { TFunction } from "i18next";

/** Why a label could not be kept as it was written. */
export function labelFailure(t: TFunction<"parent">, error: Error): string {
  const taken = error instanceof ORPCError && error.code === "LABEL_TAKEN";
  return taken ? t("library.labels.taken") : t("panel.notSaved");
}
