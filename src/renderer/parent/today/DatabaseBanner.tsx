import type { DatabaseNotice } from "@shared/model/household";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { type Here, momentWords } from "./standing-words";

/** Says that the saved data was damaged or edited, and what is used since, until a parent has read it. */
export function DatabaseBanner({ notice, here }: { notice: DatabaseNotice; here: Here }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const dismiss = useMutation(
    rpc.household.dismissDatabaseNotice.mutationOptions({
      onSuccess: (status) => queries.setQueryData(rpc.household.status.queryKey(), status),
    }),
  );
  const at = momentWords(here, notice.atMs);
  return (
    <section className="card banner" role="alert">
      <LineIcon name="warning" />
      <div className="grow">
        <h2>{t(`today.database.title.${notice.kind}`)}</h2>
        <p>
          {notice.backupAtMs === null
            ? t(`today.database.text.${notice.kind}`, { at })
            : t("today.database.fromBackup", { at, backup: momentWords(here, notice.backupAtMs) })}
        </p>
        {dismiss.isError && <p className="field-error">{t("panel.notSaved")}</p>}
      </div>
      <button
        type="button"
        className="btn"
        disabled={dismiss.isPending}
        onClick={() => dismiss.mutate(undefined)}
      >
        {t("today.database.read")}
      </button>
    </section>
  );
}
