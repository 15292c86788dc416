import { isDefinedError, type ORPCError } from "@orpc/client";
import type { FolderRefusal } from "@shared/model/library";
import type { TFunction } from "i18next";

export type FolderFailure =
  | ORPCError<"FOLDER_REFUSED", { reason: FolderRefusal }>
  | ORPCError<"LOCKED", unknown>
  | Error;

/** Why a folder was not taken, in words. */
export function refusedFolderWords(t: TFunction<"parent">, error: FolderFailure): string {
  if (isDefinedError(error) && error.code === "FOLDER_REFUSED") {
    return t(`library.refused.${error.data.reason}`);
  }
  return t("panel.notSaved");
}
