import { useTranslation } from "react-i18next";

const looks = ["table", "posters"] as const;

/** The list as a table, or as a wall of posters. */
export function LookSwitch(props: {
  look: (typeof looks)[number];
  onLook: (look: (typeof looks)[number]) => void;
}) {
  const { t } = useTranslation("parent");
  return (
    <fieldset className="seg">
      <legend className="sr">{t("library.look.legend")}</legend>
      {looks.map((look) => (
        <button
          key={look}
          type="button"
          className={look === props.look ? "on" : undefined}
          aria-pressed={look === props.look}
          onClick={() => props.onLook(look)}
        >
          {t(`library.look.${look}`)}
        </button>
      ))}
    </fieldset>
  );
}
