import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { scanFacts, scanRuns } from "../library/scan-words";
import "./scan-line.css";

/** How far the scan has come. Nobody needs to wait for it. */
export function ScanLine({ hasFolders }: { hasFolders: boolean }) {
  const { t } = useTranslation("parent");
  const scan = useQuery(useRpc().library.scanProgress.queryOptions());
  if (!hasFolders) {
    return <p className="scan-line">{t("firstRun.folders.none")}</p>;
  }
  if (!scan.data || scan.data.phase === "idle") {
    return null;
  }
  const facts = scanFacts(t, scan.data);
  return (
    <output className="scan-line" data-running={scanRuns(scan.data)}>
      <b>{t(`library.scan.phase.${scan.data.phase}`)}</b> {facts.join(" · ")}
    </output>
  );
}
