import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { go } from "../app/routes";
import { useRpc } from "../app/rpc";

/** Everybody in the picker, with their day. */
export function useProfiles() {
  return useQuery(useRpc().profiles.list.queryOptions());
}

/** Leads back to the doors when the child of this screen is no longer one of the household. */
export function useLeaveWithoutProfile(profileId: string): void {
  const { data } = useProfiles();
  const gone = data !== undefined && !data.some((profile) => profile.id === profileId);
  useEffect(() => {
    if (gone) go({ screen: "picker" });
  }, [gone]);
}

/** One child of the household, undefined until the list is there or when the child is gone. */
export function useProfile(profileId: string) {
  return useProfiles().data?.find((profile) => profile.id === profileId);
}
