import type { LibraryVideo } from "@shared/model/library";
import { useTranslation } from "react-i18next";
import { VideoRow } from "./VideoRow";

const columns = ["title", "length", "format", "state", "placeholder"] as const;

/** The videos as a table. */
export function VideoTable({ videos }: { videos: readonly LibraryVideo[] }) {
  const { t } = useTranslation("parent");
  return (
    <section className="card wrap">
      <table className="videos" aria-label={t("library.title")}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`col-${column}`}
                title={column === "placeholder" ? t("library.placeholderHint") : undefined}
              >
                {t(`library.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {videos.map((video) => (
            <VideoRow key={video.fileId} video={video} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
