import { useState } from "react";
import { useTranslation } from "react-i18next";

/** A label's name, to be written over; it is kept on Enter and on leaving the box. */
export function LabelName({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const { t } = useTranslation("parent");
  const [written, setWritten] = useState<string | null>(null);
  const keep = () => {
    const wanted = written?.trim();
    if (wanted && wanted !== name) onRename(wanted);
    setWritten(null);
  };
  return (
    <input
      className="field grow"
      maxLength={40}
      aria-label={t("library.labels.nameOf", { name })}
      value={written ?? name}
      onChange={(event) => setWritten(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
}
