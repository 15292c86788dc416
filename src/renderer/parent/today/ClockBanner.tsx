import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { dayWords } from "../words/day-words";

/** Says that the computer's date lies before the day that was reached, and lets a parent accept it. */
export function ClockBanner({ accountingDay }: { accountingDay: string }) {
  const { t, i18n } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const accept = useMutation(
    rpc.household.acceptClock.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  return (
    <section className="card banner" role="alert">
      <LineIcon name="warning" />
      <div className="grow">
        <h2>{t("today.clock.title")}</h2>
        <p>{t("today.clock.text", { day: dayWords(accountingDay, i18n.language) })}</p>
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
