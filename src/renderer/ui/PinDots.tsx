import { useTranslation } from "react-i18next";
import { pinLength } from "./use-pin-digits";

interface Props {
  typed: number;
  mood: "ready" | "wrong" | "resting";
}

export function PinDots({ typed, mood }: Props) {
  const { t } = useTranslation();
  const dots = Array.from({ length: pinLength }, (_, place) => place);
  return (
    <div className="pips" role="img" data-mood={mood} aria-label={t("pin.typed", { count: typed })}>
      {dots.map((place) => (
        <i key={place} className={place < typed ? "on" : ""} />
      ))}
    </div>
  );
}
