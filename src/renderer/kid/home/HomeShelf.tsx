import type { Shelf as ShelfOfTiles, Tile as Video } from "@shared/model/video";
import type { TFunction } from "i18next";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { IconName } from "../../ui/icons/Icon";
import { Shelf } from "../../ui/Shelf";
import type { TileShape } from "../../ui/shelf-scroll";
import { Tile } from "../../ui/Tile";
import { useHomePlaces } from "./home.store";
import type { ShelfSpot } from "./house-layout";
import { seenShare, tileLabel } from "./tile-words";
import type { GrownShelf } from "./use-shelves";

interface Props extends ShelfSpot {
  profileId: string;
  shelf: GrownShelf;
  onChoose: (video: Video) => void;
}

const looks: Record<ShelfOfTiles["kind"], { icon: IconName; colour: string }> = {
  "keep-watching": { icon: "play", colour: "var(--accent)" },
  new: { icon: "sparkle", colour: "var(--gold)" },
  collection: { icon: "shows", colour: "#0F7A78" },
  films: { icon: "film", colour: "var(--plum-fill)" },
};

export function HomeShelf({ profileId, shelf, onChoose, ...spot }: Props) {
  const { t } = useTranslation();
  const place = useHomePlaces((state) => state.places[`${profileId}/${shelf.id}`] ?? 0);
  const rest = useHomePlaces((state) => state.rest);
  useMoreTiles(profileId, shelf, place);
  const shape = shapeOf(shelf);
  return (
    <Shelf
      id={shelf.id}
      title={titleOf(shelf, t)}
      {...looks[shelf.kind]}
      posterUrl={shelf.posterUrl}
      {...spot}
      shape={shape}
      items={shelf.tiles}
      keyOf={(tile: Video) => String(tile.videoId)}
      place={place}
      onPlace={(at) => rest(profileId, shelf.id, at)}
      render={(tile, inShelf) => (
        <Tile
          key={tile.videoId}
          {...inShelf}
          name={tile.title}
          label={tileLabel(tile, t)}
          seed={tile.collection ?? tile.title}
          shape={shape}
          pictureUrl={shape === "poster" ? tile.posterUrl : tile.pictureUrl}
          seen={seenShare(tile)}
          isNew={tile.isNew}
          onPress={() => onChoose(tile)}
        />
      )}
    />
  );
}

function titleOf(shelf: ShelfOfTiles, t: TFunction<"kid">): string {
  return shelf.title ?? t(`home.shelves.${shelf.kind}`);
}

/** So many tiles before the last one, the next page is brought. */
const tilesAhead = 12;

function useMoreTiles(profileId: string, shelf: GrownShelf, place: number): void {
  const grow = useHomePlaces((state) => state.grow);
  const pages = shelf.blocks.length;
  const needsMore = shelf.nextCursor !== null && place >= shelf.tiles.length - tilesAhead;
  useEffect(() => {
    if (needsMore) grow(profileId, shelf.id, pages);
  }, [needsMore, grow, profileId, shelf.id, pages]);
}

/** Films stand as posters where most have one: those that have none get a drawn one. */
function shapeOf({ kind, tiles }: GrownShelf): TileShape {
  const posters = tiles.filter(({ posterUrl }) => posterUrl !== null).length;
  return kind === "films" && posters * 2 > tiles.length ? "poster" : "wide";
}
