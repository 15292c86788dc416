import { isDefinedError, type ORPCError } from "@orpc/client";
import type { PinWeakness } from "@shared/model/parent";
import type { TFunction } from "i18next";

export type PinFailure =
  | ORPCError<"WEAK_PIN", { weakness: PinWeakness }>
  | ORPCError<"PINS_DIFFER" | "ALREADY_SET", unknown>
  | Error;

/** Why a new PIN was not taken, in words. */
export function refusedPinWords(t: TFunction<"parent">, error: PinFailure): string {
  if (!isDefinedError(error)) {
    return t("unlock.failed");
  }
  switch (error.code) {
    case "WEAK_PIN":
      return t(`unlock.weakness.${error.data.weakness}`);
    case "PINS_DIFFER":
      return t("firstRun.pin.differ");
    case "ALREADY_SET":
      return t("firstRun.pin.alreadySet");
  }
}
