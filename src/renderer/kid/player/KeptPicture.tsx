import type { Reel } from "./reel";

/** The last frame of a film that was let go. */
export function KeptPicture({ attachPicture, shown }: Pick<Reel, "attachPicture"> & { shown: boolean }) {
  return <canvas ref={attachPicture} className="kept" data-shown={shown || undefined} />;
}
