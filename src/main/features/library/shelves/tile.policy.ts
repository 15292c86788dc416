import type { Tile } from "@shared/model/video";
import { pictureAddress } from "../artwork/picture-address.policy";
import type { ShelvedVideo } from "./shelved-video";

/** The shelved video as one child meets it. */
export function toTile(
  { widePicture, poster, addedAtMs: _, sortKey: __, ...video }: ShelvedVideo,
  seen: Pick<Tile, "resumeAtSeconds" | "isNew">,
): Tile {
  return {
    ...video,
    pictureUrl: widePicture === null ? null : pictureAddress(widePicture, "wide"),
    posterUrl: poster === null ? null : pictureAddress(poster, "poster"),
    ...seen,
  };
}
