import type { Labels } from "@shared/model/label";
import type { LibraryVideo } from "@shared/model/library";
import { useTranslation } from "react-i18next";
import type { Selection } from "./use-selection";
import { VideoRow } from "./VideoRow";

const columns = ["title", "length", "tags", "ages", "state"] as const;

/** The videos as a table; Ctrl+A selects all that are shown. */
export function VideoTable(props: {
  videos: readonly LibraryVideo[];
  labels: Labels | undefined;
  selection: Selection;
  onOpen: (video: LibraryVideo) => void;
}) {
  const { t } = useTranslation("parent");
  const { videos, selection } = props;
  const all = videos.length > 0 && selection.ids.size === videos.length;
  const selectAll = () => selection.replace(all ? [] : videos.map(({ videoId }) => videoId));
  return (
    <section className="card wrap">
      <table className="videos" aria-label={t("library.title")}>
        <thead>
          <tr>
            <th scope="col" className="col-select">
              <input
                type="checkbox"
                className="check"
                aria-label={t("library.select.all")}
                checked={all}
                onChange={selectAll}
              />
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={`col-${column}`}>
                {t(`library.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {videos.map((video) => (
            <VideoRow
              key={video.videoId}
              video={video}
              labels={props.labels}
              selected={selection.ids.has(video.videoId)}
              onSelect={(range) => selection.toggle(video.videoId, range)}
              onOpen={() => props.onOpen(video)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
