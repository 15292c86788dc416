import { useQuery } from "@tanstack/react-query";
import { useRpc } from "../../app/rpc";
import { LoadState } from "../panel/LoadState";
import { Day } from "./Day";
import "./today.css";
import { useFreshDay } from "./use-fresh-day";

/** The day at a glance: who watches what, what each child has left, and what a parent can do about it. */
export function Today(props: { onAddChild: () => void; onRules: (profileId: string) => void }) {
  const rpc = useRpc();
  const status = useQuery(rpc.household.status.queryOptions());
  const children = useQuery(rpc.profiles.list.queryOptions());
  const log = useQuery(rpc.activity.plays.queryOptions({ input: { accountingDay: null } }));
  useFreshDay();
  if (!status.data || !children.data || !log.data) {
    const all = [status, children, log];
    const retry = () => void Promise.all(all.map((query) => query.refetch()));
    return <LoadState failed={all.some((query) => query.isError)} onRetry={retry} />;
  }
  return (
    <Day
      {...props}
      status={status.data}
      toldAtMs={status.dataUpdatedAt}
      list={children.data}
      plays={log.data.plays}
    />
  );
}
