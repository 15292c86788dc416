import { parentChildren } from "./parent-children";
import { parentFirstRun } from "./parent-first-run";
import { parentLibrary } from "./parent-library";
import { parentLimits } from "./parent-limits";
import { parentSettings } from "./parent-settings";
import { parentToday } from "./parent-today";
import { parentUnlock } from "./parent-unlock";

/** Every word a parent reads. */
export const parent = {
  children: parentChildren,
  firstRun: parentFirstRun,
  library: parentLibrary,
  limits: parentLimits,
  settings: parentSettings,
  today: parentToday,
  unlock: parentUnlock,
  panel: {
    name: "Matinee",
    rooms: "Rooms",
    lock: "Lock and leave",
    locksItself: "Locks by itself after five quiet minutes.",
    loading: "Loading",
    retry: "Try again",
    failed: "This could not be loaded. The kiosk may be starting again.",
    notSaved: "This could not be saved. Try again in a moment.",
    close: "Close",
    quit: "Close Matinee",
    quitAsk: {
      title: "Close Matinee?",
      text: "The kiosk ends on this computer. Children can watch again once somebody has opened it.",
      no: "Keep it open",
    },
  },
} as const;
