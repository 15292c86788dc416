import { safe } from "@orpc/client";
import type { Tile } from "@shared/model/video";
import { useRef } from "react";
import { go } from "../../app/routes";
import { useClient } from "../../app/rpc";
import { useStanding } from "../use-standing";
import { mayBeLastTicket, spendsLastTicket } from "./last-ticket.policy";
import { useBeginPlay } from "./use-begin-play";

/** A pressed tile: it starts, or asks first where that would tear the last ticket. */
export function useChooseVideo(profileId: string): (video: Tile) => void {
  const client = useClient();
  const standing = useStanding(profileId);
  const begin = useBeginPlay();
  const asking = useRef(false);
  const choose = async (video: Tile) => {
    const { data } = mayBeLastTicket(standing)
      ? await safe(client.limits.verdict({ profileId, videoId: video.videoId }))
      : { data: undefined };
    if (data && spendsLastTicket(data)) go({ screen: "last-ticket", profileId, video });
    else begin({ video, profileIds: [profileId] });
  };
  return (video) => {
    if (asking.current) return;
    asking.current = true;
    void choose(video).finally(() => {
      asking.current = false;
    });
  };
}
