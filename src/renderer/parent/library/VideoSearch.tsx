import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";

/** The search box; `/` jumps to it from anywhere in the room. */
export function VideoSearch(props: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation("parent");
  const box = useRef<HTMLInputElement>(null);
  const hintId = useId();
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (event.key === "/" && !(event.target instanceof HTMLInputElement)) {
        event.preventDefault();
        box.current?.focus();
      }
    };
    window.addEventListener("keydown", jump);
    return () => window.removeEventListener("keydown", jump);
  }, []);
  return (
    <div className="field search">
      <LineIcon name="search" />
      <input
        ref={box}
        type="search"
        maxLength={200}
        value={props.value}
        placeholder={t("library.search")}
        aria-label={t("library.search")}
        aria-describedby={hintId}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <kbd id={hintId} aria-label={t("library.searchHint")} title={t("library.searchHint")}>
        /
      </kbd>
    </div>
  );
}
