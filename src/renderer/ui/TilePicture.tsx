import { useState } from "react";
import { DrawnPicture, type PictureShape } from "./DrawnPicture";

interface Props {
  url: string | null;
  /** What a picture is made from where there is none. */
  seed: string;
  shape?: PictureShape;
}

/** The picture of a video, or one made from its name where there is none or it does not come. */
export function TilePicture({ url, seed, shape = "wide" }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  if (url === null || broken === url) return <DrawnPicture name={seed} shape={shape} />;
  return <img src={url} alt="" decoding="async" draggable={false} onError={() => setBroken(url)} />;
}
