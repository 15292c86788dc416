import { useQuery } from "@tanstack/react-query";
import { useRpc } from "../app/rpc";

/** Everybody in the picker, with their day. */
export function useProfiles() {
  return useQuery(useRpc().profiles.list.queryOptions());
}

/** One child of the household, undefined until the list is there or when the child is gone. */
export function useProfile(profileId: string) {
  return useProfiles().data?.find((profile) => profile.id === profileId);
}
