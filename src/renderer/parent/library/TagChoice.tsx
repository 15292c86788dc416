import type { Labels } from "@shared/model/label";
import type { LibraryVideo } from "@shared/model/library";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { NewTag } from "./NewTag";
import type { LibraryAct } from "./use-library-acts";

/** Puts tags on all that is selected, or takes them off: full where all have it, half where some do. */
export function TagChoice(props: {
  videos: readonly Pick<LibraryVideo, "tagIds">[];
  labels: Labels | undefined;
  busy: boolean;
  onRun: (act: LibraryAct) => void;
}) {
  const { t } = useTranslation("parent");
  const share = (id: number) => props.videos.filter(({ tagIds }) => tagIds.includes(id)).length;
  const put = (id: number, on: boolean) =>
    props.onRun({ act: "label", labels: on ? { addTagIds: [id] } : { removeTagIds: [id] } });
  return (
    <fieldset className="bulk-room" disabled={props.busy}>
      <legend>{t("library.bulk.tagsLegend")}</legend>
      {props.labels?.tags.map(({ id, name }) => {
        const having = share(id);
        const all = having === props.videos.length;
        return (
          <button
            key={id}
            type="button"
            className={all ? "chip line on" : "chip line"}
            aria-pressed={having > 0 && !all ? "mixed" : all}
            onClick={() => put(id, !all)}
          >
            {having > 0 && <LineIcon name={all ? "tick" : "minus"} />}
            {name}
          </button>
        );
      })}
      <NewTag onMade={({ id }) => put(id, true)} />
    </fieldset>
  );
}
