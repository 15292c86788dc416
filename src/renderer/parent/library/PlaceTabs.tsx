import { LibraryPlace } from "@shared/model/library";
import { useTranslation } from "react-i18next";

/** What children can see, what is hidden from them, what was put away. */
export function PlaceTabs(props: { place: LibraryPlace; onPlace: (place: LibraryPlace) => void }) {
  const { t } = useTranslation("parent");
  return (
    <fieldset className="seg">
      <legend className="sr">{t("library.place.legend")}</legend>
      {LibraryPlace.options.map((place) => (
        <button
          key={place}
          type="button"
          className={place === props.place ? "on" : undefined}
          aria-pressed={place === props.place}
          onClick={() => props.onPlace(place)}
        >
          {t(`library.place.${place}`)}
        </button>
      ))}
    </fieldset>
  );
}
