import type { Reel } from "./reel";

/** The last frame of a film that was let go. */
export function KeptPicture({ reel, shown }: { reel: Reel; shown: boolean }) {
  return <canvas ref={reel.attachPicture} className="kept" data-shown={shown || undefined} />;
}
