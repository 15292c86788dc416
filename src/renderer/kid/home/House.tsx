import type { Shelf as ShelfOfTiles } from "@shared/model/video";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { riseToShow } from "../../ui/shelf-scroll";
import { useViewRem } from "../../ui/use-view-rem";
import { useStartVideo } from "../use-start-video";
import { HomeShelf } from "./HomeShelf";
import { useHomePlaces } from "./home.store";

interface Props {
  profileId: string;
  shelves: ShelfOfTiles[];
}

const around = 3;

/** All shelves, moved so that the focused one is in view; only those near it are mounted. */
export function House({ profileId, shelves }: Props) {
  const lastShelf = useHomePlaces((state) => state.shelves[profileId]);
  const { height } = useViewRem();
  const start = useStartVideo(profileId);
  const active = Math.max(
    0,
    shelves.findIndex(({ id }) => id === lastShelf),
  );
  useFirstFocus(shelves[active]?.id ?? "");
  const rise = riseToShow(active, shelves.length, height);
  const near = shelves.map((shelf, index) => ({ shelf, index }));
  return (
    <main className="house" style={{ transform: `translateY(${-rise}rem)` }}>
      {near.slice(Math.max(0, active - around), active + around + 1).map(({ shelf, index }) => (
        <HomeShelf key={shelf.id} profileId={profileId} shelf={shelf} index={index} onStart={start} />
      ))}
    </main>
  );
}
