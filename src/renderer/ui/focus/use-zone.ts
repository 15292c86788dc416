import { FocusContext, useFocusable } from "@noriginmedia/norigin-spatial-navigation";
import type { RefObject } from "react";

export interface ZoneOptions {
  focusKey: string;
  /** Where the focus goes when it enters for the first time. */
  first?: string | undefined;
  /** True for dialogs: the focus stays inside. */
  closed?: boolean;
}

/** A row, bar or dialog of spots. It remembers the spot that had the focus. Wrap its spots in `Zone`. */
export function useZone<E extends HTMLElement = HTMLDivElement>(options: ZoneOptions) {
  const { ref, focusKey, hasFocusedChild } = useFocusable<object, E>({
    focusKey: options.focusKey,
    trackChildren: true,
    isFocusBoundary: options.closed ?? false,
    ...(options.first === undefined ? {} : { preferredChildFocusKey: options.first }),
  });
  return {
    ref: ref as RefObject<E | null>,
    focusKey,
    hasFocus: hasFocusedChild,
    Zone: FocusContext.Provider,
  };
}
