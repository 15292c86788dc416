import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { PinPad } from "../../ui/PinPad";
import { SpotButton } from "../../ui/SpotButton";
import { DoorPlate } from "./DoorPlate";
import { RestNote } from "./RestNote";
import { useRest } from "./use-rest";
import "./pin-door.css";

/** The PIN pad. The main process decides; a wrong PIN sways the dots, and after several the door rests. */
export function PinDoor(props: { onUnlocked: () => void; onLeave: () => void; onForgot: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const rest = useRest();
  const unlock = useMutation(
    rpc.parent.unlock.mutationOptions({
      onSuccess: ({ unlocked, restSeconds }) => {
        if (unlocked) {
          props.onUnlocked();
        } else {
          rest.begin(restSeconds);
        }
      },
    }),
  );
  const wrong = unlock.data?.unlocked === false;
  const resting = rest.seconds > 0;
  return (
    <DoorPlate title={t("unlock.door")} text={t("unlock.doorText")}>
      <PinPad
        title={t("unlock.pinLabel")}
        mood={resting ? "resting" : wrong ? "wrong" : "ready"}
        onComplete={(pin) => unlock.mutate({ pin })}
        onCancel={props.onLeave}
      >
        <RestNote seconds={rest.seconds} wrong={wrong} failed={unlock.isError} />
        <p className="foot">
          {t("unlock.forgot")}{" "}
          <SpotButton className="link" label={t("unlock.useCode")} onPress={props.onForgot}>
            {t("unlock.useCode")}
          </SpotButton>
        </p>
      </PinPad>
    </DoorPlate>
  );
}
