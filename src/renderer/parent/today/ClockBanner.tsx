import type { ClockNotice } from "@shared/model/household";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { jumpWords } from "./clock-notice-words";

/** Says that the computer's clock and Matinee's disagree, and lets a parent accept the computer's. */
export function ClockBanner({ notice }: { notice: ClockNotice }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const accept = useMutation(
    rpc.household.acceptClock.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  const way = notice.jumpSeconds < 0 ? "behind" : "ahead";
  return (
    <section className="card banner" role="alert">
      <LineIcon name="warning" />
      <div className="grow">
        <h2>{t(`today.clock.title.${notice.kind}`)}</h2>
        <p>{t(`today.clock.text.${way}`, { span: jumpWords(t, notice.jumpSeconds) })}</p>
        {accept.isError && <p className="field-error">{t("panel.notSaved")}</p>}
      </div>
      <button
        type="button"
        className="btn pri"
        disabled={accept.isPending}
        onClick={() => accept.mutate(undefined)}
      >
        {t("today.clock.accept")}
      </button>
    </section>
  );
}
