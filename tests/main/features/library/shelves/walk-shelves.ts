import type { ResumePositions } from "@main/features/library/shelves/keep-watching.service";
import type { ShelfActs } from "@main/features/library/shelves/shelves.service";
import type { ContentRules } from "@shared/model/limits-policy";
import type { Shelf } from "@shared/model/video";

export interface Walk {
  readonly rules: ContentRules;
  readonly positions?: ResumePositions;
  /** Done before each page but the first. */
  readonly between?: () => void;
}

/** The home to its bottom, as a child that scrolls sees it, and each shelf to its end. */
export function walkShelves(acts: ShelfActs, { rules, positions = new Map(), between }: Walk): Shelf[] {
  const shelves: Shelf[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    if (cursor !== undefined) between?.();
    const page = acts.home(positions, rules, cursor ?? null);
    shelves.push(...page.shelves);
    cursor = page.nextCursor;
  }
  return shelves.map((shelf) => {
    const tiles = [...shelf.tiles];
    for (let cursor = shelf.nextCursor; cursor !== null; ) {
      between?.();
      const page = acts.shelf(rules, positions, shelf.id, cursor);
      tiles.push(...page.tiles);
      cursor = page.nextCursor;
    }
    return { ...shelf, tiles };
  });
}

/** The ids on each shelf, by the shelf's id. */
export function idsOn(shelves: readonly Shelf[]): Record<string, number[]> {
  return Object.fromEntries(shelves.map(({ id, tiles }) => [id, tiles.map(({ videoId }) => videoId)]));
}
