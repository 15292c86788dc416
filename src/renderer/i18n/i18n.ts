import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { kid } from "./en/kid";
import { parent } from "./en/parent";

export const english = { kid, parent } as const;

/** The one language catalogue of the renderer; titles from the library never pass through it. */
export function startI18n(): i18n {
  void i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    defaultNS: "kid",
    ns: ["kid", "parent"],
    resources: { en: english },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}
