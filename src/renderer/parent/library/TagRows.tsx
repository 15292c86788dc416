import type { Labels, Tag } from "@shared/model/label";
import { useTranslation } from "react-i18next";
import { LabelName } from "./LabelName";
import { LabelRowEnd } from "./LabelRowEnd";
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
  const act = useLabelAct();
  const { id, name } = tag;
  return (
    <li>
      <LabelName
        name={name}
        onRename={(written) => act.mutate((library) => library.replaceTag({ tagId: id, name: written }))}
      />
      <LabelRowEnd
        name={name}
        count={count}
        busy={act.isPending}
        failure={act.error}
        onRemove={() => act.mutate((library) => library.removeTag({ tagId: id }))}
      />
    </li>
  );
}
