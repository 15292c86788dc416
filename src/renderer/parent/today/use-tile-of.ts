import type { Tile } from "@shared/model/video";
import { useQuery } from "@tanstack/react-query";
import { useRpc } from "../../app/rpc";

/** How the child's own shelves show a video; undefined where it stands on none. */
export function useTileOf(profileId: string, videoId: number | null): Tile | undefined {
  const rpc = useRpc();
  const shelves = useQuery(rpc.library.home.queryOptions({ input: { profileId } }));
  return shelves.data?.flatMap((shelf) => shelf.tiles).find((tile) => tile.videoId === videoId);
}
