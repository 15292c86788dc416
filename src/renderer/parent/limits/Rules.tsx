import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LoadState } from "../panel/LoadState";
import "./rules.css";
import { RulesDesk } from "./RulesDesk";

/** One child's limits: everything that may be set, what it means in plain words, and what it would have meant last week. */
export function Rules(props: {
  profileId: string;
  onChild: (profileId: string) => void;
  onBack: () => void;
  onUnsaved: (unsaved: boolean) => void;
}) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const { profileId } = props;
  const status = useQuery(rpc.household.status.queryOptions());
  const children = useQuery(rpc.profiles.list.queryOptions());
  const policy = useQuery(rpc.limits.policy.queryOptions({ input: { profileId } }));
  const child = children.data?.find(({ id }) => id === profileId);
  if (children.data && !child) {
    return <p className="card empty-state">{t("limits.notFound")}</p>;
  }
  if (!status.data || !children.data || !child || !policy.data) {
    const all = [status, children, policy];
    const retry = () => void Promise.all(all.map((query) => query.refetch()));
    return <LoadState failed={all.some((query) => query.isError)} onRetry={retry} />;
  }
  return (
    <RulesDesk
      key={profileId}
      {...props}
      child={child}
      list={children.data}
      saved={policy.data}
      dayStart={status.data.time.dayStartMinute}
    />
  );
}
