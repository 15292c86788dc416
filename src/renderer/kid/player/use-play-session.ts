import { safe } from "@orpc/client";
import type { HouseholdEvent } from "@shared/model/household";
import type { OpenPlay } from "@shared/model/play";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { keepStanding, useHouseholdEvent } from "../../app/live";
import { go } from "../../app/routes";
import { useClient, useRpc } from "../../app/rpc";
import { createPlaySession, type PlayPorts, type PlaySession } from "./play-session";
import { afterPlay } from "./play-session.policy";

/** The session of one open play, joined to the main process and to the routes. */
export function usePlaySession(profileId: string, play: OpenPlay): PlaySession {
  const ports = usePorts(profileId, play);
  const [session] = useState(() => createPlaySession(ports));
  const heard = useCallback(
    (event: HouseholdEvent) => {
      if (event.kind === "playback.ended" && event.token === play.token) session.send({ kind: "takenAway" });
    },
    [session, play.token],
  );
  useHouseholdEvent(heard);
  return session;
}

function usePorts(profileId: string, play: OpenPlay): PlayPorts {
  const client = useClient();
  const rpc = useRpc();
  const cache = useQueryClient();
  const { token } = play;
  return {
    report: async (positionSeconds, playing) => {
      const answer = await safe(client.playback.report({ token, positionSeconds, playing }));
      if (answer.data) keepStanding(answer.data, rpc, cache);
      // Anything but PLAY_ENDED is a connection that comes back; the lease ends by itself.
      return !(answer.isDefined && answer.error.code === "PLAY_ENDED");
    },
    end: async (positionSeconds, reason) => {
      const { data } = await safe(client.playback.end({ token, positionSeconds, reason }));
      if (data) keepStanding(data.standing, rpc, cache);
      return data ?? null;
    },
    leave: (reason, answer) => {
      void cache.invalidateQueries({ queryKey: rpc.library.home.key() });
      if (reason === null) go({ screen: "home", profileId });
      else go({ profileId, ...afterPlay(play, reason, answer) });
    },
  };
}
