import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { AskDialog } from "./AskDialog";
import { LineIcon } from "./LineIcon";

/** The only way out of the kiosk, and only for a parent: asks, then closes Matinee on this machine. */
export function QuitMatinee() {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const [asking, setAsking] = useState(false);
  const quit = useMutation(rpc.household.quit.mutationOptions());
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsking(true)}>
        <LineIcon name="cross" />
        <span>{t("panel.quit")}</span>
      </button>
      {asking && (
        <AskDialog
          title={t("panel.quitAsk.title")}
          text={t("panel.quitAsk.text")}
          yes={t("panel.quit")}
          no={t("panel.quitAsk.no")}
          busy={quit.isPending}
          failure={quit.isError ? t("panel.notSaved") : null}
          onYes={() => quit.mutate(undefined)}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
