import { useTranslation } from "react-i18next";
import { shelf } from "../../ui/shelf-scroll";

/** Two shelves of velvet while the real ones come. */
export function LoadingShelves() {
  const { t } = useTranslation();
  return (
    <output className="house" aria-label={t("home.loading")}>
      {[0, 1].map((index) => (
        <section
          key={index}
          className="shelf"
          style={{ top: `${shelf.top + index * (shelf.header + shelf.row)}rem` }}
        >
          <header />
          <div className="row">
            {[0, 1, 2, 3, 4].map((place) => (
              <span key={place} className="tile">
                <span className="art wide velvet" />
              </span>
            ))}
          </div>
        </section>
      ))}
    </output>
  );
}
