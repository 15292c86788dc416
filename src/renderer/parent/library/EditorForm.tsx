import type { Labels } from "@shared/model/label";
import type { LibraryPlace, LibraryVideoDetails } from "@shared/model/library";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useClient, useRpc } from "../../app/rpc";
import { TilePicture } from "../../ui/TilePicture";
import { EditorFields } from "./EditorFields";
import { EditorLabels } from "./EditorLabels";
import { FileCards } from "./FileCards";
import { useLibraryActs } from "./use-library-acts";
import { editsOf, formOf, labellingOf, type VideoForm } from "./video-form";

/** The boxes of the editor, and what is known of the files behind them. */
export function EditorForm(props: {
  video: LibraryVideoDetails;
  labels: Labels | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation("parent");
  const { video } = props;
  const form = useForm<VideoForm>({ values: formOf(video), resetOptions: { keepDirtyValues: true } });
  const save = useSave(video, props.onClose);
  const submit = form.handleSubmit((values) => save.mutate(values));
  return (
    <form className="editor" onSubmit={(event) => void submit(event)}>
      <div className="editor-body">
        <Pictures video={video} />
        <section className="card editor-card">
          <EditorFields form={form} video={video} />
          <EditorLabels form={form} labels={props.labels} />
        </section>
        {video.plot !== null && <p className="card editor-card plot">{video.plot}</p>}
        <FileCards files={video.files} />
      </div>
      <footer className="editor-acts">
        <PlaceButton video={video} />
        <span className="grow" />
        {save.isError && (
          <span className="field-error" role="alert">
            {t("panel.notSaved")}
          </span>
        )}
        <button type="button" className="btn" onClick={props.onClose}>
          {t("library.editor.cancel")}
        </button>
        <button type="submit" className="btn pri" disabled={save.isPending}>
          {t("library.editor.save")}
        </button>
      </footer>
    </form>
  );
}

function useSave(video: LibraryVideoDetails, onSaved: () => void) {
  const client = useClient();
  const rpc = useRpc();
  const queries = useQueryClient();
  const { videoId } = video;
  return useMutation({
    mutationFn: async (values: VideoForm) => {
      await client.library.editVideo({ videoId, edits: editsOf(values) });
      const labelling = labellingOf(values, video);
      if (labelling) await client.library.labelVideos(labelling);
      if (values.placeholder !== video.placeholder)
        await client.library.markPlaceholders({ videoIds: [videoId], placeholder: values.placeholder });
    },
    onSuccess: onSaved,
    onSettled: () => queries.invalidateQueries({ queryKey: rpc.library.key() }),
  });
}

function Pictures({ video }: { video: LibraryVideoDetails }) {
  const seed = video.collection ?? video.title;
  return (
    <div className="card editor-pictures">
      <span className="art wide">
        <TilePicture url={video.pictureUrl} seed={seed} />
      </span>
      {video.posterUrl !== null && (
        <span className="art tall">
          <TilePicture url={video.posterUrl} seed={seed} />
        </span>
      )}
    </div>
  );
}

function PlaceButton({ video }: { video: LibraryVideoDetails }) {
  const { t } = useTranslation("parent");
  const acts = useLibraryActs();
  const place: LibraryPlace = video.place === "shown" ? "hidden" : "shown";
  return (
    <button
      type="button"
      className="btn"
      disabled={acts.busy}
      onClick={() => acts.run({ act: "place", place }, [video])}
    >
      {t(`library.bulk.${place}`)}
    </button>
  );
}
