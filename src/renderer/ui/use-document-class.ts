import { useLayoutEffect } from "react";
import { listenForRemote } from "./focus/start-focus";

/** Children's screens scale with the display ("tv"); the parents' panel keeps desk sizes ("desk"). */
export type DocumentClass = "tv" | "desk";

/** Chooses sizes, style sheet and keys of the whole page for as long as this screen is the last to say so. */
export function useDocumentClass(name: DocumentClass): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.remove("tv", "desk");
    classList.add(name);
    listenForRemote(name === "tv");
  }, [name]);
}
