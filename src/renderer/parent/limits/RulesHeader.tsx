import { useTranslation } from "react-i18next";
import { Face } from "../panel/Face";
import { LineIcon } from "../panel/LineIcon";
import type { ChildToday } from "../today/child-today";

/** Whose rules they are, the way to a sibling's, and whether they are saved. */
export function RulesHeader(props: {
  child: ChildToday;
  list: readonly ChildToday[];
  changed: boolean;
  busy: boolean;
  onChild: (profileId: string) => void;
  onBack: () => void;
  onUndo: () => void;
}) {
  const { t } = useTranslation("parent");
  const { child, changed, busy } = props;
  return (
    <header className="top rules-top">
      <button type="button" className="btn icon quiet" aria-label={t("limits.back")} onClick={props.onBack}>
        <LineIcon name="back" />
      </button>
      <h1>{t("limits.title", { name: child.name })}</h1>
      <fieldset className="who" aria-label={t("limits.children")}>
        {props.list.map(({ id, name, avatar, accent }) => (
          <button
            key={id}
            type="button"
            data-accent={accent}
            className={id === child.id ? "on" : undefined}
            aria-pressed={id === child.id}
            onClick={() => id !== child.id && props.onChild(id)}
          >
            <Face avatar={avatar} className="pic" />
            {name}
          </button>
        ))}
      </fieldset>
      <span className="grow" />
      <span className={changed ? "chip warn" : "chip ok"} role="status">
        <LineIcon name={changed ? "pencil" : "tick"} />
        {t(changed ? "limits.changed" : "limits.saved")}
      </span>
      {changed && (
        <button type="button" className="btn" onClick={props.onUndo}>
          {t("limits.undo")}
        </button>
      )}
      <button type="submit" className="btn pri" disabled={busy || !changed}>
        {t("limits.save")}
      </button>
    </header>
  );
}
