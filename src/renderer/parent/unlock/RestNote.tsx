import { useTranslation } from "react-i18next";
import { spanWords } from "../words/span-words";

/** What became of the last try: wrong, or how long the door rests. */
export function RestNote(props: { seconds: number; wrong: boolean; failed: boolean }) {
  const { t } = useTranslation("parent");
  return (
    <p className="note" role="status">
      {restWords()}
    </p>
  );

  function restWords(): string {
    if (props.seconds > 0) {
      return t("unlock.resting", { time: spanWords(t, props.seconds) });
    }
    if (props.failed) {
      return t("unlock.failed");
    }
    return props.wrong ? t("unlock.wrong") : "";
  }
}
