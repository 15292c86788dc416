import type { LibraryVideo } from "@shared/model/library";
import { useQuery } from "@tanstack/react-query";
import { useRpc } from "../../app/rpc";

/** How the library shows a video; undefined where it is not known, or not yet. */
export function usePictureOf(
  videoId: number | null,
): Pick<LibraryVideo, "pictureUrl" | "collection"> | undefined {
  const rpc = useRpc();
  const options = rpc.library.video.queryOptions({ input: { videoId: videoId ?? 1 } });
  return useQuery({ ...options, enabled: videoId !== null }).data;
}
