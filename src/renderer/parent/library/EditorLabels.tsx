import type { Labels } from "@shared/model/label";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { NewTag } from "./NewTag";
import type { VideoForm } from "./video-form";

/** Category and tags, and whether it plays in a programme's place. */
export function EditorLabels(props: { form: UseFormReturn<VideoForm>; labels: Labels | undefined }) {
  const { t } = useTranslation("parent");
  const { register, setValue, watch } = props.form;
  const picked = watch("tagIds");
  const setTags = (tagIds: number[]) => setValue("tagIds", tagIds, { shouldDirty: true });
  const toggle = (id: number) =>
    setTags(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]);
  return (
    <>
      <label className="editor-field">
        <span>{t("library.editor.category")}</span>
        <select className="field" {...register("categoryId")}>
          <option value="">{t("library.bulk.noCategory")}</option>
          {props.labels?.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="editor-tags">
        <legend>{t("library.editor.tags")}</legend>
        {props.labels?.tags.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={picked.includes(id) ? "chip line on" : "chip line"}
            aria-pressed={picked.includes(id)}
            onClick={() => toggle(id)}
          >
            {picked.includes(id) && <LineIcon name="tick" />}
            {name}
          </button>
        ))}
        <NewTag onMade={({ id }) => setTags([...picked, id])} />
      </fieldset>
      <label className="editor-toggle">
        <input type="checkbox" className="toggle" {...register("placeholder")} />
        <span>{t("library.editor.placeholder")}</span>
        <span className="sm mut">{t("library.placeholderHint")}</span>
      </label>
    </>
  );
}
