import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepStandings } from "../app/live";
import { go } from "../app/routes";
import { useRpc } from "../app/rpc";

/** Plays the household's placeholder for its own sake; it never counts. */
export function useStartPlaceholder(profileId: string): () => void {
  const rpc = useRpc();
  const cache = useQueryClient();
  const start = useMutation(
    rpc.playback.startPlaceholder.mutationOptions({
      onSuccess: (play) => {
        keepStandings(play.standings, rpc, cache);
        go({ screen: "player", profileId, play });
      },
    }),
  );
  return () => {
    if (!start.isPending) start.mutate({ profileId });
  };
}
