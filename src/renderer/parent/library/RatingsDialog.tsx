import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LoadState } from "../panel/LoadState";
import { Modal } from "../panel/Modal";

/** How the marks of many countries are read as ages. */
export function RatingsDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation("parent");
  const rpc = useRpc();
  const systems = useQuery(rpc.library.ratingSystems.queryOptions());
  const countries = new Intl.DisplayNames(i18n.language, { type: "region" });
  return (
    <Modal title={t("library.ratings.title")} onClose={onClose} wide>
      <p className="modal-text">{t("library.ratings.text")}</p>
      {systems.data ? (
        <ul className="rating-systems">
          {systems.data.map(({ name, country, marks }) => (
            <li key={`${name}/${country}`}>
              <p>
                <b className="b">{name}</b>{" "}
                {country !== null && <span className="mut">{countries.of(country)}</span>}
              </p>
              <p className="marks">
                {marks.map(({ mark, age }) => (
                  <span key={mark} className="chip num">
                    {t("library.ratings.mark", { mark, age })}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <LoadState failed={systems.isError} onRetry={() => void systems.refetch()} />
      )}
      <div className="modal-acts">
        <button type="button" className="btn" onClick={onClose}>
          {t("library.close")}
        </button>
      </div>
    </Modal>
  );
}
