import { useTranslation } from "react-i18next";
import { PinPad } from "../../ui/PinPad";
import { usePinTwice } from "./use-pin-twice";

/** A pad that asks for a new PIN twice. Both go to the main process, which decides. */
export function NewPin(props: {
  problem: string | null;
  onPins: (pin: string, repeated: string) => void;
  onCancel?: (() => void) | undefined;
}) {
  const { t } = useTranslation("parent");
  const twice = usePinTwice(props.onPins);
  const problem = twice.again ? null : props.problem;
  return (
    <PinPad
      key={twice.again ? "again" : "first"}
      title={twice.again ? t("unlock.recover.repeat") : t("unlock.recover.newPin")}
      mood={problem ? "wrong" : "ready"}
      onComplete={twice.complete}
      onCancel={twice.again ? twice.startAgain : props.onCancel}
    >
      <output className="note">{twice.again ? t("unlock.recover.repeat") : problem}</output>
    </PinPad>
  );
}
