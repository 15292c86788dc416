import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LoadState } from "../panel/LoadState";
import { DayCard } from "./DayCard";
import "./settings.css";

/** What holds for the whole household. */
export function Settings() {
  const { t } = useTranslation("parent");
  const status = useQuery(useRpc().household.status.queryOptions());
  if (!status.data) {
    return <LoadState failed={status.isError} onRetry={() => void status.refetch()} />;
  }
  return (
    <>
      <header className="top">
        <h1>{t("settings.title")}</h1>
      </header>
      <DayCard status={status.data} />
    </>
  );
}
