import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { type Here, momentWords } from "./standing-words";

/** Says that nothing can be written any more. It goes when there is room again. */
export function DiskBanner({ sinceMs, here }: { sinceMs: number; here: Here }) {
  const { t } = useTranslation("parent");
  return (
    <section className="card banner" role="alert">
      <LineIcon name="warning" />
      <div className="grow">
        <h2>{t("today.disk.title")}</h2>
        <p>{t("today.disk.text", { since: momentWords(here, sinceMs) })}</p>
      </div>
    </section>
  );
}
