import { useTranslation } from "react-i18next";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useZone } from "../../ui/focus/use-zone";
import { KidButton } from "../../ui/KidButton";
import { CaptionsButton } from "./CaptionsButton";
import { ScrubBar } from "./ScrubBar";
import { SoundButton } from "./SoundButton";
import type { CaptionControls } from "./use-captions";
import type { VideoControls } from "./use-controls";
import { type Overlay, playFocus } from "./use-overlay";
import type { VideoState } from "./use-video";
import "./controls.css";

interface Props {
  captions: CaptionControls;
  title: string;
  state: VideoState;
  controls: VideoControls;
  overlay: Overlay;
  volumeCap: number;
}

const skipSeconds = 10;

export function Controls({ captions, title, state, controls, overlay, volumeCap }: Props) {
  const { t } = useTranslation();
  const { ref, focusKey, Zone } = useZone({ focusKey: "player:keys", first: playFocus });
  useFirstFocus(playFocus);
  const back = () => controls.skip(-skipSeconds);
  const forward = () => controls.skip(skipSeconds);
  const skipWhileHidden = (arrow: string) => {
    if (!overlay.wasHidden.current) return true;
    if (arrow === "left") back();
    if (arrow === "right") forward();
    return false;
  };
  return (
    <>
      <ScrubBar title={title} state={state} controls={controls} />
      <div className="keys" ref={ref}>
        <Zone value={focusKey}>
          <div className="side before">
            <CaptionsButton {...captions} />
          </div>
          <div className="side">
            <KidButton round icon="skip-back" label={t("player.back")} onPress={back} />
            <KidButton
              round
              className="play"
              look="gold"
              focusKey={playFocus}
              icon={state.playing ? "pause" : "play"}
              label={state.playing ? t("player.pause") : t("player.play")}
              onPress={controls.toggle}
              onArrow={skipWhileHidden}
            />
            <KidButton round icon="skip-forward" label={t("player.forward")} onPress={forward} />
          </div>
          <div className="side after">
            <i className="gap" />
            <SoundButton volumeCap={volumeCap} />
            <KidButton icon="home" className="stop" label={t("player.stop")} onPress={controls.stop} />
          </div>
        </Zone>
      </div>
    </>
  );
}
