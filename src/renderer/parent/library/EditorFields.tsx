import type { LibraryVideoDetails } from "@shared/model/library";
import { VideoKind } from "@shared/model/video";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { VideoForm } from "./video-form";

const words = ["title", "collection"] as const;
const numbers = [
  { name: "season", min: 0, max: 9999 },
  { name: "episode", min: 0, max: 9999 },
  { name: "year", min: 1870, max: 2200 },
  { name: "ageRating", min: 0, max: 21 },
] as const;

/** Each box shows what the scan says until a parent writes over it; emptied, it is as scanned again. */
export function EditorFields(props: { form: UseFormReturn<VideoForm>; video: LibraryVideoDetails }) {
  const { t } = useTranslation("parent");
  const { register } = props.form;
  const { scanned, certificate } = props.video;
  return (
    <div className="editor-fields">
      {words.map((name) => (
        <label key={name} className="editor-field wide">
          <span>{t(`library.editor.${name}`)}</span>
          <input className="field" maxLength={300} placeholder={scanned[name] ?? ""} {...register(name)} />
        </label>
      ))}
      <label className="editor-field">
        <span>{t("library.editor.kind")}</span>
        <select className="field" {...register("kind")}>
          <option value="">
            {t("library.editor.scannedAs", { kind: t(`library.kind.${scanned.kind}`) })}
          </option>
          {VideoKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`library.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {numbers.map(({ name, min, max }) => (
        <label key={name} className="editor-field">
          <span>{t(`library.editor.${name}`)}</span>
          <input
            className="field num"
            type="number"
            min={min}
            max={max}
            placeholder={String(scanned[name] ?? "")}
            {...register(name)}
          />
        </label>
      ))}
      {certificate !== null && (
        <p className="sm mut wide">{t("library.editor.certificate", { certificate })}</p>
      )}
    </div>
  );
}
