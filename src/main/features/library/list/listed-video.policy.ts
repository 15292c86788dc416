import type { LibraryPlace, LibraryVideo } from "@shared/model/library";
import { pictureAddress } from "../artwork/picture-address.policy";
import type { ListedVideo } from "./listed-videos.repository";

const places: readonly LibraryPlace[] = ["shown", "hidden", "archived"];

export function toLibraryVideo({ widePicture, poster, ...listed }: ListedVideo): LibraryVideo {
  return {
    ...listed,
    place: places[listed.place] ?? "shown",
    placeholder: Boolean(listed.placeholder),
    tagIds: JSON.parse(listed.tagIds) as number[],
    pictureUrl: widePicture === null ? null : pictureAddress(widePicture, "wide"),
    posterUrl: poster === null ? null : pictureAddress(poster, "poster"),
  };
}
