import { LineIcon } from "../panel/LineIcon";

/** A small picture of a video, or the sign that there is none. */
export function VideoThumb({ url }: { url: string | null }) {
  return url === null ? (
    <span className="thumb none">
      <LineIcon name="film" />
    </span>
  ) : (
    <img className="thumb" src={url} alt="" width="72" height="40" loading="lazy" />
  );
}
