import type { Labels, Tag } from "@shared/model/label";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { LabelName } from "./LabelName";
import { labelFailure } from "./label-failure";
import { NewTag } from "./NewTag";
import { useLabelAct } from "./use-label-acts";

/** A video may have many tags; NFO files bring their own. */
export function TagRows({ tags }: { tags: Labels["tags"] }) {
  const { t } = useTranslation("parent");
  return (
    <section aria-label={t("library.labels.tags")}>
      <h3 className="b">{t("library.labels.tags")}</h3>
      <ul className="label-rows">
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} count={tag.videoCount} />
        ))}
      </ul>
      <NewTag onMade={() => undefined} />
    </section>
  );
}

function TagRow({ tag, count }: { tag: Tag; count: number }) {
  const { t } = useTranslation("parent");
  const act = useLabelAct();
  const { id, name } = tag;
  return (
    <li>
      <LabelName
        name={name}
        onRename={(written) => act.mutate((library) => library.replaceTag({ tagId: id, name: written }))}
      />
      <span className="sm mut num">{t("library.videos", { count })}</span>
      <button
        type="button"
        className="btn quiet sm icon"
        aria-label={t("library.labels.remove", { name })}
        disabled={act.isPending}
        onClick={() => act.mutate((library) => library.removeTag({ tagId: id }))}
      >
        <LineIcon name="cross" />
      </button>
      {act.isError && (
        <span className="field-error" role="alert">
          {labelFailure(t, act.error)}
        </span>
      )}
    </li>
  );
}
