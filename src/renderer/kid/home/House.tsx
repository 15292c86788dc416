import { useEffect } from "react";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useWheel } from "../../ui/focus/use-wheel";
import { useViewRem } from "../../ui/use-view-rem";
import { useChooseVideo } from "../start/use-choose-video";
import { HomeShelf } from "./HomeShelf";
import { useHomePlaces } from "./home.store";
import { layOutHouse } from "./house-layout";
import type { GrownShelf } from "./use-shelves";

interface Props {
  profileId: string;
  shelves: readonly GrownShelf[];
  /** The focus has come near the last of these shelves. */
  onNearEnd: () => void;
}

/** So many shelves ahead of the focus, the next ones are brought. */
const shelvesAhead = 4;

/** All shelves, moved so that the focused row is in view; only the rows near it are mounted. */
export function House({ profileId, shelves, onNearEnd }: Props) {
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
  const nearEnd = active >= shelves.length - shelvesAhead;
  useEffect(() => {
    if (nearEnd) onNearEnd();
  });
  const place = places[`${profileId}/${shelves[active]?.id}`] ?? 0;
  const { rise, spots } = layOutHouse(
    shelves.map(({ blocks }) => blocks),
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
