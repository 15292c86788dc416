import type { Shelf as ShelfOfTiles } from "@shared/model/video";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useWheel } from "../../ui/focus/use-wheel";
import { useViewRem } from "../../ui/use-view-rem";
import { useChooseVideo } from "../start/use-choose-video";
import { HomeShelf } from "./HomeShelf";
import { useHomePlaces } from "./home.store";
import { layOutHouse } from "./house-layout";

interface Props {
  profileId: string;
  shelves: ShelfOfTiles[];
}

/** All shelves, moved so that the focused row is in view; only the rows near it are mounted. */
export function House({ profileId, shelves }: Props) {
  const lastShelf = useHomePlaces((state) => state.shelves[profileId]);
  const places = useHomePlaces((state) => state.places);
  const { height } = useViewRem();
  const choose = useChooseVideo(profileId);
  useWheel();
  const active = Math.max(
    0,
    shelves.findIndex(({ id }) => id === lastShelf),
  );
  useFirstFocus(shelves[active]?.id ?? "");
  const place = places[`${profileId}/${shelves[active]?.id}`] ?? 0;
  const { rise, spots } = layOutHouse(
    shelves.map(({ tiles }) => tiles.length),
    { shelf: active, place },
    height,
  );
  return (
    <main className="house" style={{ transform: `translateY(${-rise}rem)` }}>
      {shelves.map((shelf, index) => {
        const spot = spots[index];
        if (!spot || spot.mounted.from === spot.mounted.to) return null;
        return <HomeShelf key={shelf.id} profileId={profileId} shelf={shelf} {...spot} onChoose={choose} />;
      })}
    </main>
  );
}
