import { safe } from "@orpc/client";
import type { HouseholdEvent } from "@shared/model/household";
import type { OpenPlay } from "@shared/model/play";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { keepStandings, useHouseholdEvent } from "../../app/live";
import { go } from "../../app/routes";
import { useClient, useRpc } from "../../app/rpc";
import { createPlaySession, type Leaving, type PlayPorts, type PlaySession } from "./play-session";
import { afterPlay, afterTakenAway } from "./play-session.policy";
import type { Reel } from "./reel";

/** The session of one open play, joined to the main process and to the routes. */
export function usePlaySession(profileId: string, play: OpenPlay, reel: Reel): PlaySession {
  const latest = useRef(play);
  useEffect(() => {
    latest.current = play;
  });
  const ports = usePorts(profileId, () => latest.current, reel);
  const [session] = useState(() => createPlaySession(ports));
  const heard = useCallback(
    (event: HouseholdEvent) => {
      if (event.kind !== "playback.ended" || event.token !== latest.current.token) return;
      const { reason, rule, refunded } = event;
      session.send({ kind: "takenAway", why: { reason, rule, refunded } });
    },
    [session],
  );
  useHouseholdEvent(heard);
  return session;
}

function usePorts(profileId: string, play: () => OpenPlay, reel: Reel): PlayPorts {
  const client = useClient();
  const rpc = useRpc();
  const cache = useQueryClient();
  const giveUp = async () => {
    reel.letGo();
    await safe(client.playback.confirmEmpty({ token: play().token }));
    // The next screen is chosen by the day as it stands after this play, which may not have been pushed yet.
    const { data } = await safe(client.limits.standing({ profileId }));
    if (data) keepStandings([data], rpc, cache);
  };
  return {
    giveUp,
    report: async (positionSeconds, state) => {
      const { token } = play();
      const answer = await safe(client.playback.report({ token, positionSeconds, state }));
      if (answer.data) keepStandings(answer.data, rpc, cache);
      // Anything but PLAY_ENDED is a connection that comes back; the lease ends by itself.
      return !(answer.isDefined && answer.error.code === "PLAY_ENDED") || token !== play().token;
    },
    end: async (positionSeconds, reason) => {
      reel.letGo();
      const { data } = await safe(client.playback.end({ token: play().token, positionSeconds, reason }));
      if (data) keepStandings(data.standings, rpc, cache);
      // It was ended before, and the main process waits to hear that nothing is held any more.
      else await giveUp();
      return data ?? null;
    },
    leave: (leaving: Leaving) => {
      void cache.invalidateQueries({ queryKey: rpc.library.home.key() });
      const to =
        "by" in leaving
          ? afterPlay(play(), leaving.by, leaving.answer)
          : afterTakenAway(play(), leaving.takenAway);
      go({ profileId, ...to });
    },
  };
}
