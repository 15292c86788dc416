import type { OpenPlay } from "@shared/model/play";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBack } from "../../ui/focus/use-back";
import { Stage } from "../../ui/Stage";
import { useProfile } from "../use-profile";
import { Captions } from "./Captions";
import { Controls } from "./Controls";
import { loudest, usePlayerTaste } from "./player.store";
import { Today } from "./Today";
import { useMediaKeys } from "./use-media-keys";
import { useOverlay } from "./use-overlay";
import { usePauseWhenLost } from "./use-pause-when-lost";
import { usePlaySession } from "./use-play-session";
import { useVideo } from "./use-video";
import { useVolume } from "./use-volume";
import "./player.css";

interface Props {
  profileId: string;
  play: OpenPlay;
}

export function Player({ profileId, play }: Props) {
  const { t } = useTranslation();
  const profile = useProfile(profileId);
  const { level, captions } = usePlayerTaste();
  const session = usePlaySession(profileId, play);
  const { ref, state, controls, events } = useVideo(play, session);
  const overlay = useOverlay(state.playing);
  const track = useRef<HTMLTrackElement>(null);
  const caption = play.captions[0];
  const title = play.title === "" ? t("player.sleepingFox") : play.title;
  useVolume(ref, level / loudest);
  useMediaKeys(controls);
  usePauseWhenLost(ref, session);
  useBack(() => (overlay.wasHidden.current || !state.playing ? controls.stop() : overlay.hide()));
  return (
    <Stage phase="night" accent={profile?.accent} className="player">
      <video
        ref={ref}
        src={play.mediaUrl}
        aria-label={t("player.video", { title })}
        autoPlay
        playsInline
        disablePictureInPicture
        onClick={controls.toggle}
        {...events}
      >
        <track ref={track} kind="captions" src={caption?.url} srcLang={caption?.language ?? "und"} />
      </video>
      {play.kind === "placeholder" ? <div className="soft" /> : null}
      {caption ? <Captions track={track} on={captions} raised={overlay.visible} /> : null}
      {state.waiting ? <Waiting /> : null}
      <div className="overlay" data-hidden={!overlay.visible || undefined}>
        <div className="shade" />
        <Today profileId={profileId} />
        <Controls play={play} title={title} state={state} controls={controls} overlay={overlay} />
      </div>
    </Stage>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <output className="reel" aria-label={t("player.waiting")}>
      <i />
      <i />
      <i />
      <i />
      <i />
    </output>
  );
}
