import type { LibraryVideo } from "@shared/model/library";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { lengthWords } from "../words/length-words";
import { PlaceholderToggle } from "./PlaceholderToggle";
import { stateTone, stateWords } from "./state-words";

/** One video: what it is called, where it lies, what is in it, and whether it can be watched. */
export function VideoRow({ video }: { video: LibraryVideo }) {
  const { t } = useTranslation("parent");
  return (
    <tr>
      <td>
        <div className="video-title">
          <Thumb url={video.pictureUrl} />
          <div className="names">
            <div className="b">{video.title}</div>
            {video.collection && <div className="sm">{video.collection}</div>}
            <div className="sm mut path" title={video.path}>
              {video.path}
            </div>
          </div>
        </div>
      </td>
      <td className="num">{video.durationSeconds !== null && lengthWords(video.durationSeconds)}</td>
      <td>
        <FormatCell video={video} />
      </td>
      <td>
        <StateCell video={video} />
      </td>
      <td>
        <PlaceholderToggle video={video} label={t("library.markPlaceholder", { title: video.title })} />
      </td>
    </tr>
  );
}

function Thumb({ url }: { url: string | null }) {
  return url === null ? (
    <span className="thumb none">
      <LineIcon name="film" />
    </span>
  ) : (
    <img className="thumb" src={url} alt="" width="72" height="40" loading="lazy" />
  );
}

function FormatCell({ video }: { video: LibraryVideo }) {
  const { t } = useTranslation("parent");
  const codecs = [video.videoCodec, video.audioCodec].filter((codec) => codec !== null);
  const size = video.width !== null && video.height !== null ? `${video.width} × ${video.height}` : null;
  if (size === null && codecs.length === 0) {
    return <span className="mut">{t("library.formatNone")}</span>;
  }
  return (
    <>
      <div className="num">{size}</div>
      <div className="sm mut">{codecs.join(", ")}</div>
    </>
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
