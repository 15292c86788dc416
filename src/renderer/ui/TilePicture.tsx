import { useState } from "react";
import { DrawnPicture } from "./DrawnPicture";

/** The picture of a video, or one made from its name where there is none or it does not come. */
export function TilePicture({ url, seed }: { url: string | null; seed: string }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (url === null || broken === url) return <DrawnPicture name={seed} />;
  return <img src={url} alt="" decoding="async" draggable={false} onError={() => setBroken(url)} />;
}
