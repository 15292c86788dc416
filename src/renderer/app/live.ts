import type { Client } from "@shared/contract";
import type { HouseholdEvent } from "@shared/model/household";
import type { Standing } from "@shared/model/limits";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useConnectionState } from "./connection.store";
import { effectsOf, type LiveEffect, type Stale } from "./live.policy";
import { type Rpc, useClient, useRpc } from "./rpc";

type Listener = (event: HouseholdEvent) => void;
const listeners = new Set<Listener>();

/** Hears every live event, for what is not a query (the player and an ended play). */
export function useHouseholdEvent(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

/** Keeps the query cache equal to the household for as long as the app is mounted. */
export function useLiveHousehold(): void {
  const client = useClient();
  const rpc = useRpc();
  const cache = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    void follow(client, stop.signal, {
      begun: () => cache.invalidateQueries(),
      heard: (event) => {
        for (const effect of effectsOf(event)) apply(effect, rpc, cache);
        for (const listener of listeners) listener(event);
      },
    });
    return () => stop.abort();
  }, [client, rpc, cache]);
}

interface Follower {
  begun: () => unknown;
  heard: (event: HouseholdEvent) => void;
}

async function follow(client: Client, signal: AbortSignal, on: Follower): Promise<void> {
  const { setLive } = useConnectionState.getState();
  while (!signal.aborted) {
    try {
      const events = await client.household.watch(undefined, { signal });
      setLive(true);
      on.begun();
      for await (const event of events) on.heard(event);
    } catch {
      // A broken connection ends the stream; the next round waits for the new one.
    }
    if (signal.aborted) return;
    setLive(false);
    await pause(500);
  }
}

function apply(effect: LiveEffect, rpc: Rpc, cache: QueryClient): void {
  if (effect.kind === "stale") void cache.invalidateQueries({ queryKey: keyOf(effect.what, rpc) });
  else if (effect.kind === "scan") cache.setQueryData(rpc.library.scanProgress.queryKey(), effect.progress);
  else if (effect.kind === "session") cache.setQueryData(rpc.parent.session.queryKey(), effect.session);
  else keepStandings([effect.standing], rpc, cache);
}

/** Keeps the fresh standings of those who watch, as the main process said them. */
export function keepStandings(standings: readonly Standing[], rpc: Rpc, cache: QueryClient): void {
  for (const standing of standings) keepStanding(standing, rpc, cache);
}

/** A standing lies in two answers: the child's own and the picker's list. */
function keepStanding(standing: Standing, rpc: Rpc, cache: QueryClient): void {
  const { profileId } = standing;
  const ownKey = rpc.limits.standing.queryKey({ input: { profileId } });
  const listKey = rpc.profiles.list.queryKey();
  // An answer that is still on its way may be older than this.
  void cache.cancelQueries({ queryKey: ownKey }, { revert: false });
  cache.setQueryData(ownKey, standing);
  cache.setQueryData(listKey, (list) =>
    list?.map((profile) => (profile.id === profileId ? { ...profile, standing } : profile)),
  );
  if (cache.isFetching({ queryKey: listKey }) > 0) void cache.invalidateQueries({ queryKey: listKey });
}

function keyOf(what: Stale, rpc: Rpc): readonly unknown[] {
  if (what === "everything") return [];
  if (what === "library.home") return rpc.library.home.key();
  if (what === "limits.usage") return rpc.limits.usage.key();
  return rpc[what].key();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
