import type { FileReason, FileState } from "@shared/model/video";
import type { TFunction } from "i18next";

export interface StateWords {
  label: string;
  why: string;
  fix: string;
}

/** What a file's state means to a parent: what happened, why, and what to do. The reason says more than the state. */
export function stateWords(t: TFunction<"parent">, state: FileState, reason: FileReason | null): StateWords {
  if (state === "ready" || reason === null) {
    return {
      label: t(`library.state.${state}.label`),
      why: t(`library.state.${state}.why`),
      fix: t(`library.state.${state}.fix`),
    };
  }
  return {
    label: t(`library.reason.${reason}.label`),
    why: t(`library.reason.${reason}.why`),
    fix: t(`library.reason.${reason}.fix`),
  };
}

const tones: Record<FileState, "ok" | "warn" | "bad" | ""> = {
  ready: "ok",
  "needs-remux": "warn",
  "needs-transcode": "warn",
  unreadable: "bad",
  ignored: "",
  missing: "warn",
};

/** The chip's colour; the words beside it say the same. */
export function stateTone(state: FileState): "ok" | "warn" | "bad" | "" {
  return tones[state];
}
