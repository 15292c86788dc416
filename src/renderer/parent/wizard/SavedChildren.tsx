import type { Profile } from "@shared/model/profile";
import { useTranslation } from "react-i18next";
import { Face } from "../panel/Face";
import "./saved-children.css";

/** The children that have been added so far. */
export function SavedChildren({ list }: { list: readonly Profile[] }) {
  const { t } = useTranslation("parent");
  if (list.length === 0) {
    return null;
  }
  return (
    <ul className="saved" aria-label={t("firstRun.children.saved")}>
      {list.map((child) => (
        <li key={child.id} data-accent={child.accent}>
          <Face avatar={child.avatar} className="face" />
          {child.name}
        </li>
      ))}
    </ul>
  );
}
