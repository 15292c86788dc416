import type { Tile } from "@shared/model/video";
import { pictureAddress } from "../artwork/picture-address.policy";
import type { ShelvedVideo } from "./shelved-video";

/** The shelved video as one child meets it. */
export function toTile(video: ShelvedVideo, met: Pick<Tile, "resumeAtSeconds" | "isNew">): Tile {
  const { videoId, title, collection, season, episode, durationSeconds } = video;
  return {
    ...{ videoId, title, collection, season, episode, durationSeconds },
    pictureUrl: pictureAddress(video.widePicture, "wide"),
    posterUrl: pictureAddress(video.poster, "poster"),
    resumeAtSeconds: met.resumeAtSeconds,
    isNew: met.isNew,
  };
}
