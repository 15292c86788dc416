import type { Client } from "@shared/contract";
import type { VideoLabelling } from "@shared/model/label";
import type { LibraryPlace, LibraryVideo } from "@shared/model/library";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useClient, useRpc } from "../../app/rpc";
import { type Undoable, useUndo } from "./undo.store";

type Labels = Partial<Omit<VideoLabelling, "videoIds">>;

/** What a parent does to several videos at once. */
export type LibraryAct =
  | { act: "label"; labels: Labels }
  | { act: "place"; place: LibraryPlace }
  | { act: "placeholder"; placeholder: boolean };

export interface LibraryActs {
  busy: boolean;
  failed: boolean;
  run: (act: LibraryAct, videos: readonly LibraryVideo[]) => void;
}

const mostAtOnce = 1000;

export function useLibraryActs(): LibraryActs {
  const client = useClient();
  const rpc = useRpc();
  const queries = useQueryClient();
  const { t } = useTranslation("parent");
  const offer = useUndo((state) => state.offer);
  const doing = useMutation({
    mutationFn: async ({ act, videos }: { act: LibraryAct; videos: readonly LibraryVideo[] }) => {
      for (let at = 0; at < videos.length; at += mostAtOnce)
        await perform(client, act, videos.slice(at, at + mostAtOnce).map(idOf));
      if (act.act === "place")
        offer({
          words: t(`library.placed.${act.place}`, { count: videos.length }),
          undo: putBack(client, videos),
        });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: rpc.library.key() }),
  });
  return {
    busy: doing.isPending,
    failed: doing.isError,
    run: (act, videos) => doing.mutate({ act, videos }),
  };
}

const idOf = ({ videoId }: LibraryVideo) => videoId;

async function perform({ library }: Client, act: LibraryAct, videoIds: number[]): Promise<void> {
  if (act.act === "label") await library.labelVideos({ videoIds, ...act.labels });
  else if (act.act === "place") await library.placeVideos({ videoIds, place: act.place });
  else await library.markPlaceholders({ videoIds, placeholder: act.placeholder });
}

/** Each goes back to where it was. */
function putBack(client: Client, videos: readonly LibraryVideo[]): Undoable["undo"] {
  const before = Map.groupBy(videos, ({ place }) => place);
  return async () => {
    for (const [place, moved] of before)
      for (let at = 0; at < moved.length; at += mostAtOnce)
        await client.library.placeVideos({ videoIds: moved.slice(at, at + mostAtOnce).map(idOf), place });
  };
}
