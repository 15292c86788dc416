import type { Tile } from "@shared/model/video";
import { pictureAddress } from "../artwork/picture-address.policy";
import type { ShelvedVideo } from "./shelved-video";

/** The shelved video as one child meets it. */
export function toTile(
  { widePicture, poster, addedAtMs: _, sortKey: __, ...video }: ShelvedVideo,
  met: Pick<Tile, "resumeAtSeconds" | "isNew">,
): Tile {
  return {
    ...video,
    pictureUrl: pictureAddress(widePicture, "wide"),
    posterUrl: pictureAddress(poster, "poster"),
    ...met,
  };
}
