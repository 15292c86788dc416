import type { Reel } from "./reel";

/** The last frame of a film that was let go, or of a part while the next one comes; the reel shows and hides it. */
export function KeptPicture({ attachPicture }: Pick<Reel, "attachPicture">) {
  return <canvas ref={attachPicture} className="kept" />;
}
