import { useState } from "react";
import type { Room } from "./NavRail";

/** Where a parent is in the panel: a room, or one child's rules. */
export interface Place {
  room: Room;
  rulesOf?: string;
}

/** Walks through the panel, and asks before unsaved changes are left behind. */
export function usePlace() {
  const [place, setPlace] = useState<Place>({ room: "today" });
  const [unsaved, setUnsaved] = useState(false);
  const [wished, setWished] = useState<Place | null>(null);
  const walk = (to: Place) => {
    setUnsaved(false);
    setWished(null);
    setPlace(to);
  };
  return {
    place,
    go: (to: Place) => (unsaved ? setWished(to) : walk(to)),
    setUnsaved,
    /** Set while the parent is asked. */
    asking: wished && { leave: () => walk(wished), stay: () => setWished(null) },
  };
}
