import type { LibraryFile } from "@shared/model/library";
import { useTranslation } from "react-i18next";
import { lengthWords } from "../words/length-words";
import { sizeWords } from "../words/size-words";
import { languageWords } from "./language-words";
import { stateTone, stateWords } from "./state-words";

/** The files of a video: where each lies, what is in it, and how it plays. */
export function FileCards({ files }: { files: readonly LibraryFile[] }) {
  const { t } = useTranslation("parent");
  return (
    <section className="card editor-card" aria-label={t("library.editor.files")}>
      <h2>{t("library.editor.files")}</h2>
      <ul className="file-cards">
        {files.map((file) => (
          <FileCard key={file.fileId} file={file} />
        ))}
      </ul>
    </section>
  );
}

function FileCard({ file }: { file: LibraryFile }) {
  const { t, i18n } = useTranslation("parent");
  const words = stateWords(t, file.state, file.reason);
  return (
    <li>
      <p className="path">{file.path}</p>
      <p className="row">
        <span className={`chip ${stateTone(file.state)}`}>{words.label}</span>
        {file.part !== null && <span className="chip">{t("library.editor.part", { part: file.part })}</span>}
        {file.version !== null && <span className="chip">{file.version}</span>}
        <span className="sm mut num">{factWords(file, i18n.language).join(" · ")}</span>
      </p>
      {file.captions.length > 0 && (
        <p className="sm mut">
          {t("library.editor.captions", {
            list: file.captions
              .map(({ language, title }) => title ?? languageWords(language, i18n.language))
              .join(", "),
          })}
        </p>
      )}
    </li>
  );
}

function factWords({ facts, sizeBytes }: LibraryFile, locale: string): string[] {
  const size = sizeWords(sizeBytes, locale);
  if (facts === null) return [size];
  const { width, height, videoCodec, audioTracks, durationSeconds } = facts;
  const sounds = audioTracks.map(({ language, codec }) =>
    language === null ? codec : `${codec} (${languageWords(language, locale)})`,
  );
  return [
    durationSeconds === null ? null : lengthWords(durationSeconds),
    width === null || height === null ? null : `${width} × ${height}`,
    videoCodec,
    ...sounds,
    size,
  ].filter((word) => word !== null);
}
