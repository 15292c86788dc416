import type { Profile } from "@shared/model/profile";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Face } from "../panel/Face";
import { LineIcon } from "../panel/LineIcon";
import type { ChildToday } from "../today/child-today";

/** One child in the list, with what a parent can do for them. */
export function ChildCard(props: {
  child: ChildToday;
  onEdit: (profile: Profile) => void;
  onRemove: (profile: Profile) => void;
  onRules: (profileId: string) => void;
}) {
  const { t } = useTranslation("parent");
  const { child } = props;
  const { standing, name } = child;
  return (
    <li className="card child-card" data-accent={child.accent}>
      <Face avatar={child.avatar} className="pic xl" />
      <div className="grow">
        <h2>
          {name} {child.guest && <span className="chip warn">{t("children.guest")}</span>}
        </h2>
        <p className="mut">
          {ticketsADayWords(t, child.ticketsPerDay)}
          {" · "}
          {standing.ticketsLeft === null || standing.ticketsTotal === null
            ? t("children.anyToday")
            : t("children.leftToday", { left: standing.ticketsLeft, total: standing.ticketsTotal })}
        </p>
        {child.guest && <p className="sm mut guest-text">{t("children.guestText")}</p>}
      </div>
      <div className="acts">
        <button
          type="button"
          className="btn"
          aria-label={t("today.act.rulesOf", { name })}
          onClick={() => props.onRules(child.id)}
        >
          <LineIcon name="sliders" />
          {t("today.act.rules")}
        </button>
        {child.guest ? (
          <button
            type="button"
            className="btn pri"
            aria-label={t("children.confirmLabel", { name })}
            onClick={() => props.onEdit(child)}
          >
            <LineIcon name="tick" />
            {t("children.confirm")}
          </button>
        ) : (
          <button
            type="button"
            className="btn"
            aria-label={t("children.editLabel", { name })}
            onClick={() => props.onEdit(child)}
          >
            <LineIcon name="pencil" />
            {t("children.edit")}
          </button>
        )}
        <button
          type="button"
          className="btn quiet"
          aria-label={t("children.removeLabel", { name })}
          onClick={() => props.onRemove(child)}
        >
          {t("children.remove")}
        </button>
      </div>
    </li>
  );
}

function ticketsADayWords(t: TFunction<"parent">, count: number | null): string {
  if (count === null) return t("children.anyTickets");
  return count === 0 ? t("children.noTickets") : t("children.ticketsADay", { count });
}
