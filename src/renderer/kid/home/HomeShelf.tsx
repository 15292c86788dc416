import type { Shelf as ShelfOfTiles, Tile as Video } from "@shared/model/video";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { IconName } from "../../ui/icons/Icon";
import { Shelf } from "../../ui/Shelf";
import { Tile } from "../../ui/Tile";
import { useHomePlaces } from "./home.store";
import type { ShelfSpot } from "./house-layout";
import { seenShare, tileLabel } from "./tile-words";

interface Props extends ShelfSpot {
  profileId: string;
  shelf: ShelfOfTiles;
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
  return (
    <Shelf
      id={shelf.id}
      title={titleOf(shelf, t)}
      {...looks[shelf.kind]}
      {...spot}
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
          pictureUrl={tile.pictureUrl}
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
