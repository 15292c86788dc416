import { type InferClientErrors, isDefinedError } from "@orpc/client";
import type { Client } from "@shared/contract";
import type { Tile } from "@shared/model/video";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import { keepStandings } from "../../app/live";
import { go } from "../../app/routes";
import { useClient, useRpc } from "../../app/rpc";

interface Begin {
  video: Tile;
  /** Who pays, the first one's screen it is. */
  profileIds: [string, ...string[]];
  /** Something that is worth looking at before the player comes. */
  shown?: Promise<void>;
}

/**
 * Commits a start and goes to the player, or to where an answer may lead; a press while it starts does nothing. Who goes
 * elsewhere while the film is still being looked at takes the wish back, and nothing is spent.
 */
export function useBeginPlay(): (begin: Begin) => void {
  const client = useClient();
  const rpc = useRpc();
  const cache = useQueryClient();
  const left = useLeft();
  const start = useMutation({
    mutationFn: async ({ video, profileIds: [profileId, ...together], shown }: Begin) => {
      const [play] = await Promise.all([
        client.playback.start(
          { profileId, videoId: video.videoId, together },
          left.current ? { signal: left.current } : {},
        ),
        shown,
      ]);
      return play;
    },
    onSuccess: (play, { profileIds: [profileId] }) => {
      keepStandings(play.standings, rpc, cache);
      go({ screen: "player", profileId, play });
    },
    onError: (error, { video, profileIds: [profileId, ...together] }) => {
      if (left.current?.aborted) return;
      const refused = refusedIn(error);
      if (refused.length > 0) return go({ screen: "go-on-without", profileId, together, refused, video });
      void cache.invalidateQueries({ queryKey: rpc.library.home.key() });
      return go({ screen: "napping", profileId, ticketSafe: false });
    },
  });
  return (begin) => {
    if (!start.isPending) start.mutate(begin);
  };
}

/** Aborts when the screen goes. */
function useLeft(): RefObject<AbortSignal | null> {
  const left = useRef<AbortSignal | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    left.current = leaving.signal;
    return () => leaving.abort();
  }, []);
  return left;
}

function refusedIn(error: Error): string[] {
  const known = error as InferClientErrors<Client["playback"]["start"]>;
  if (!isDefinedError(known) || known.code !== "SOME_REFUSED") return [];
  return known.data.refused.map(({ profileId }) => profileId);
}
