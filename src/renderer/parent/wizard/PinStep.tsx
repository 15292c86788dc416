import { isDefinedError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { PinPad } from "../../ui/PinPad";
import { refusedPinWords } from "../unlock/refused-pin";
import { usePinTwice } from "../unlock/use-pin-twice";
import { WizardFrame } from "./WizardFrame";
import "./pin-step.css";

const notes = ["noteRemote", "noteOdd", "noteForget"] as const;

/** The household's first PIN, typed twice. */
export function PinStep(props: { onCode: (code: string) => void; onAlreadySet: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const create = useMutation(
    rpc.parent.createPin.mutationOptions({
      onSuccess: ({ recoveryCode }) => props.onCode(recoveryCode),
      onError: (error) => {
        // Another window was faster: its parent goes on, and this window becomes the children's.
        if (isDefinedError(error) && error.code === "ALREADY_SET") {
          props.onAlreadySet();
        }
      },
    }),
  );
  const twice = usePinTwice((pin, repeated) => create.mutate({ pin, repeated }));
  const problem = !twice.again && create.error ? refusedPinWords(t, create.error) : null;
  const words = twice.again
    ? { title: t("firstRun.pin.again"), lead: t("firstRun.pin.againLead") }
    : { title: t("firstRun.pin.title"), lead: t("firstRun.pin.lead") };
  return (
    <WizardFrame step="pin" {...words}>
      <div className="two">
        <PinPad
          key={twice.again ? "again" : "first"}
          title={words.title}
          mood={problem ? "wrong" : "ready"}
          onComplete={twice.complete}
          onCancel={twice.again ? twice.startAgain : undefined}
        />
        <div className="notes">
          <output className="problem">{create.isPending ? t("firstRun.working") : problem}</output>
          {notes.map((note) => (
            <p key={note} className="tip">
              <b>{t(`firstRun.pin.${note}`)}</b>
              {t(`firstRun.pin.${note}Text`)}
            </p>
          ))}
        </div>
      </div>
    </WizardFrame>
  );
}
