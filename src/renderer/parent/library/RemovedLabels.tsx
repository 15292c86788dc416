import type { Labels } from "@shared/model/label";
import { useTranslation } from "react-i18next";
import { labelFailure } from "./label-failure";
import { useLabelAct } from "./use-label-acts";

/** What was deleted, each with a way back to every video that it was on. */
export function RemovedLabels({ removed }: { removed: Labels["removed"] }) {
  const { t } = useTranslation("parent");
  const act = useLabelAct();
  if (removed.categories.length + removed.tags.length === 0) return null;
  return (
    <details className="removed-labels">
      <summary>{t("library.labels.removed")}</summary>
      <ul className="label-rows">
        {removed.categories.map(({ id, name }) => (
          <li key={`category-${id}`}>
            <span className="grow">{name}</span>
            <Restore
              name={name}
              busy={act.isPending}
              onPress={() => act.mutate((library) => library.restoreCategory({ categoryId: id }))}
            />
          </li>
        ))}
        {removed.tags.map(({ id, name }) => (
          <li key={`tag-${id}`}>
            <span className="grow">{name}</span>
            <Restore
              name={name}
              busy={act.isPending}
              onPress={() => act.mutate((library) => library.restoreTag({ tagId: id }))}
            />
          </li>
        ))}
      </ul>
      {act.isError && (
        <p className="field-error" role="alert">
          {labelFailure(t, act.error)}
        </p>
      )}
    </details>
  );
}

function Restore(props: { name: string; busy: boolean; onPress: () => void }) {
  const { t } = useTranslation("parent");
  return (
    <button
      type="button"
      className="btn sm"
      disabled={props.busy}
      aria-label={t("library.restoreOf", { name: props.name })}
      onClick={props.onPress}
    >
      {t("library.restore")}
    </button>
  );
}
