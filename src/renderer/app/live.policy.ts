import type { HouseholdEvent } from "@shared/model/household";
import type { ScanProgress } from "@shared/model/library";
import type { Standing } from "@shared/model/limits";
import type { ParentSession } from "@shared/model/parent";

/** A group of queries, named as in the contract. */
export type Stale =
  | "everything"
  | "activity"
  | "household"
  | "library"
  | "library.home"
  | "limits"
  | "limits.usage"
  | "profiles";

export type LiveEffect =
  | { kind: "stale"; what: Stale }
  | { kind: "standing"; standing: Standing }
  | { kind: "scan"; progress: ScanProgress }
  | { kind: "session"; session: ParentSession };

const stale = (...groups: Stale[]): LiveEffect[] => groups.map((what) => ({ kind: "stale", what }));

/** What one live event means for what the query cache holds. */
export function effectsOf(event: HouseholdEvent): LiveEffect[] {
  switch (event.kind) {
    case "limits.standingChanged":
      return [{ kind: "standing", standing: event.standing }];
    case "limits.dayChanged":
      return stale("everything");
    case "library.changed":
      return stale("library", "household");
    case "library.scanProgressed":
      return [{ kind: "scan", progress: event.progress }];
    case "profiles.changed":
      return stale("profiles", "limits", "library.home", "household");
    case "playback.changed":
      return stale("activity", "library.home", "limits.usage");
    case "playback.ended":
      return [];
    case "household.clockChanged":
    case "household.databaseNoticed":
    case "household.diskChanged":
      return stale("household");
    case "parent.sessionChanged":
      return [{ kind: "session", session: event.session }, ...stale("household")];
  }
}
