import type { ScanProgress } from "@shared/model/library";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { scanFacts, scanRuns, scanShare } from "./scan-words";

/** The scan as it runs, or how the last one ended. */
export function ScanStatus({ progress }: { progress: ScanProgress }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const cancel = useMutation(
    rpc.library.cancelScan.mutationOptions({
      onSuccess: (now) => queries.setQueryData(rpc.library.scanProgress.queryKey(), now),
    }),
  );
  if (progress.phase === "idle") {
    return null;
  }
  const share = scanShare(progress);
  return (
    <section className="card scan" aria-label={t("library.scan.title")}>
      <p role="status">
        <b className="b">{t(`library.scan.phase.${progress.phase}`)}</b>
        {scanRuns(progress) && (
          <progress aria-label={t("library.scan.title")} {...(share !== null && { value: share })} />
        )}
      </p>
      <p className="mut num grow">{scanFacts(t, progress).join(" · ")}</p>
      {scanRuns(progress) && (
        <button
          type="button"
          className="btn sm"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate(undefined)}
        >
          {t("library.scan.cancel")}
        </button>
      )}
    </section>
  );
}
