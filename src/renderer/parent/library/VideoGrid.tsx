import type { LibraryVideo } from "@shared/model/library";
import { useTranslation } from "react-i18next";
import { TilePicture } from "../../ui/TilePicture";
import { placeInShowWords } from "./show-words";
import { stateTone, stateWords } from "./state-words";
import type { Selection } from "./use-selection";

/** The videos as a wall of posters; what has none shows its frame or the drawn picture. */
export function VideoGrid(props: {
  videos: readonly LibraryVideo[];
  selection: Selection;
  onOpen: (video: LibraryVideo) => void;
}) {
  const { t } = useTranslation("parent");
  return (
    <ul className="posters" aria-label={t("library.title")}>
      {props.videos.map((video) => (
        <Poster
          key={video.videoId}
          video={video}
          selected={props.selection.ids.has(video.videoId)}
          onSelect={() => props.selection.toggle(video.videoId, false)}
          onOpen={() => props.onOpen(video)}
        />
      ))}
    </ul>
  );
}

function Poster(props: { video: LibraryVideo; selected: boolean; onSelect: () => void; onOpen: () => void }) {
  const { t } = useTranslation("parent");
  const { video } = props;
  const words = stateWords(t, video.state, video.reason);
  return (
    <li className={props.selected ? "poster selected" : "poster"}>
      <span className="art">
        <TilePicture url={video.posterUrl ?? video.pictureUrl} seed={video.collection ?? video.title} />
        {video.state !== "ready" && (
          <span className={`chip state-chip ${stateTone(video.state)}`}>{words.label}</span>
        )}
      </span>
      <input
        type="checkbox"
        className="check"
        aria-label={t("library.select.one", { title: video.title })}
        checked={props.selected}
        onChange={props.onSelect}
      />
      <button type="button" className="open-video b" onClick={props.onOpen}>
        {video.title}
      </button>
      <span className="sm mut">{placeInShowWords(t, video)}</span>
    </li>
  );
}
