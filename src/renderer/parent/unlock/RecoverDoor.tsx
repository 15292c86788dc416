import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { CodeField } from "./CodeField";
import { DoorPlate } from "./DoorPlate";
import { NewCode } from "./NewCode";
import { NewPin } from "./NewPin";
import { refusedPinWords } from "./refused-pin";

/** The recovery code opens the door once, sets a new PIN, and a new code takes its place. */
export function RecoverDoor({ onUnlocked, onBack }: { onUnlocked: () => void; onBack: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const [code, setCode] = useState("");
  const [typed, setTyped] = useState(false);
  const recover = useMutation(
    rpc.parent.recover.mutationOptions({ onSuccess: ({ unlocked }) => !unlocked && setTyped(false) }),
  );
  if (recover.data?.unlocked && recover.data.recoveryCode !== null) {
    return <NewCode code={recover.data.recoveryCode} onWritten={onUnlocked} />;
  }
  if (!typed) {
    const wrong = recover.data?.unlocked === false;
    return (
      <DoorPlate title={t("unlock.recover.title")} text={t("unlock.recover.text")}>
        <CodeField
          code={code}
          problem={wrong ? t("unlock.recover.wrong") : null}
          onCode={setCode}
          onTyped={() => {
            recover.reset();
            setTyped(true);
          }}
          onBack={onBack}
        />
      </DoorPlate>
    );
  }
  return (
    <DoorPlate title={t("unlock.recover.newPin")} text={t("unlock.recover.newPinText")}>
      <NewPin
        problem={recover.error && refusedPinWords(t, recover.error)}
        onPins={(pin, repeated) => recover.mutate({ recoveryCode: code.trim(), pin, repeated })}
        onCancel={() => setTyped(false)}
      />
    </DoorPlate>
  );
}
