import type { Labels } from "@shared/model/label";
import type { LibraryVideo } from "@shared/model/library";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { lengthWords } from "../words/length-words";
import { placeInShowWords } from "./show-words";
import { stateTone, stateWords } from "./state-words";
import { VideoThumb } from "./VideoThumb";

interface Props {
  video: LibraryVideo;
  labels: Labels | undefined;
  selected: boolean;
  onSelect: (range: boolean) => void;
  onOpen: () => void;
}

/** One video: what it is called, how long, for whom, and whether it can be watched. */
export function VideoRow({ video, labels, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation("parent");
  const { title } = video;
  return (
    <tr className={selected ? "selected" : undefined}>
      <td>
        <input
          type="checkbox"
          className="check"
          aria-label={t("library.select.one", { title })}
          checked={selected}
          onChange={(event) => onSelect((event.nativeEvent as MouseEvent).shiftKey)}
        />
      </td>
      <td>
        <div className="video-title">
          <VideoThumb url={video.pictureUrl} />
          <div className="names">
            <button type="button" className="open-video b" onClick={onOpen}>
              {title}
            </button>
            <div className="sm mut">{placeInShowWords(t, video)}</div>
            <div className="sm mut path" title={video.path}>
              {video.path}
            </div>
          </div>
        </div>
      </td>
      <td className="num">{video.durationSeconds !== null && lengthWords(video.durationSeconds)}</td>
      <td>
        <LabelsCell video={video} labels={labels} />
      </td>
      <td className="num">
        {video.ageRating === null ? (
          <span className="mut">{t("library.unrated")}</span>
        ) : (
          t("library.age", { age: video.ageRating })
        )}
      </td>
      <td>
        <StateCell video={video} />
      </td>
    </tr>
  );
}

const mostTags = 3;

function LabelsCell({ video, labels }: { video: LibraryVideo; labels: Labels | undefined }) {
  const { t } = useTranslation("parent");
  const category = labels?.categories.find(({ id }) => id === video.categoryId);
  const tags = labels?.tags.filter(({ id }) => video.tagIds.includes(id)) ?? [];
  return (
    <div className="labels">
      {video.placeholder && <span className="chip info">{t("library.placeholder")}</span>}
      {video.kind === "extra" && <span className="chip">{t("library.kind.extra")}</span>}
      {category && (
        <span className="chip acc" data-accent={category.colour}>
          {category.name}
        </span>
      )}
      {tags.slice(0, mostTags).map(({ id, name }) => (
        <span key={id} className="chip">
          {name}
        </span>
      ))}
      {tags.length > mostTags && (
        <span className="sm mut">{t("library.moreTags", { count: tags.length - mostTags })}</span>
      )}
    </div>
  );
}

function StateCell({ video }: { video: LibraryVideo }) {
  const { t } = useTranslation("parent");
  const words = stateWords(t, video.state, video.reason);
  const tone = stateTone(video.state);
  return (
    <>
      <span className={`chip ${tone}`}>
        {(tone === "bad" || tone === "warn") && <LineIcon name="warning" />}
        {words.label}
      </span>
      {video.state !== "ready" && (
        <p className="sm mut why">
          {words.why} {words.fix}
        </p>
      )}
    </>
  );
}
