import type { LibraryVideo } from "@shared/model/library";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";

/** Whether the video plays in a programme's place once the tickets are gone. */
export function PlaceholderToggle({ video, label }: { video: LibraryVideo; label: string }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const mark = useMutation(
    rpc.library.markPlaceholder.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: rpc.library.videos.key() }),
    }),
  );
  const checked = mark.isPending ? mark.variables.placeholder : video.placeholder;
  return (
    <>
      <input
        type="checkbox"
        className="toggle"
        aria-label={label}
        checked={checked}
        disabled={mark.isPending}
        onChange={(event) => mark.mutate({ videoId: video.videoId, placeholder: event.target.checked })}
      />
      {mark.isError && (
        <span className="field-error" role="alert">
          {t("panel.notSaved")}
        </span>
      )}
    </>
  );
}
