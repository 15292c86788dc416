import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepStanding } from "../app/live";
import { go } from "../app/routes";
import { useRpc } from "../app/rpc";

/** Starts a video for a child and goes to the player; a second press while it starts does nothing. */
export function useStartVideo(profileId: string): (videoId: number) => void {
  const rpc = useRpc();
  const cache = useQueryClient();
  const start = useMutation(
    rpc.playback.start.mutationOptions({
      onSuccess: (play) => {
        keepStanding(play.standing, rpc, cache);
        go({ screen: "player", profileId, play });
      },
      onError: () => {
        void cache.invalidateQueries({ queryKey: rpc.library.home.key() });
        go({ screen: "napping", profileId, ticketSafe: false });
      },
    }),
  );
  return (videoId) => {
    if (!start.isPending) start.mutate({ profileId, videoId });
  };
}
