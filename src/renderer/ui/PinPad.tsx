import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBack } from "./focus/use-back";
import { useFirstFocus } from "./focus/use-first-focus";
import { useZone } from "./focus/use-zone";
import { KidButton } from "./KidButton";
import { PinDots } from "./PinDots";
import { usePinDigits } from "./use-pin-digits";
import "./pin-pad.css";

interface Props {
  /** What is asked for, for those who cannot see the plate around the pad. */
  title: string;
  mood?: "ready" | "wrong" | "resting";
  onComplete: (pin: string) => void;
  /** Where there is nowhere to go back to, the pad has no Cancel. */
  onCancel?: (() => void) | undefined;
  /** A line below the keys. */
  children?: ReactNode;
}

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Six dots and a fixed field of keys. Digits are never shown; they can be typed as well. */
export function PinPad({ title, mood = "ready", onComplete, onCancel, children }: Props) {
  const { t } = useTranslation();
  const { typed, add, rubOut } = usePinDigits(onComplete, mood === "resting");
  const { ref, focusKey, Zone } = useZone({ focusKey: "pin-pad", first: "pin:5", closed: true });
  useFirstFocus("pin:5");
  useBack((event) => (event.key === "Backspace" && typed > 0 ? rubOut() : onCancel?.()));
  useTypedDigits(add);
  const key = (digit: string) => (
    <KidButton
      key={digit}
      className="digit"
      bulbs={30}
      focusKey={`pin:${digit}`}
      label={digit}
      onPress={() => add(digit)}
    />
  );
  return (
    <fieldset className="pad" aria-label={title}>
      <PinDots typed={typed} mood={mood} />
      <Zone value={focusKey}>
        <div className="digits" ref={ref}>
          {digits.map(key)}
          {onCancel ? (
            <KidButton
              className="word"
              bulbs={30}
              focusKey="pin:cancel"
              label={t("pin.cancel")}
              onPress={onCancel}
            />
          ) : (
            <span />
          )}
          {key("0")}
          <KidButton
            className="word erase"
            bulbs={30}
            round
            icon="rub-out"
            label={t("pin.rubOut")}
            onPress={rubOut}
          />
        </div>
        {children}
      </Zone>
    </fieldset>
  );
}

function useTypedDigits(add: (digit: string) => void): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key) && !event.repeat) add(event.key);
    };
    document.addEventListener("keydown", type);
    return () => document.removeEventListener("keydown", type);
  }, [add]);
}
