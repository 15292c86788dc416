import { setFocus } from "@noriginmedia/norigin-spatial-navigation";
import { useEffect } from "react";

/** Puts the focus on a spot once `ready`, and again whenever the spot's name changes. */
export function useFirstFocus(focusKey: string, ready = true): void {
  useEffect(() => {
    if (ready) void setFocus(focusKey);
  }, [focusKey, ready]);
}
