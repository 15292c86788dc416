import type { OpenPlay } from "@shared/model/play";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBack } from "../../ui/focus/use-back";
import { Stage } from "../../ui/Stage";
import { useProfile } from "../use-profile";
import { useStanding } from "../use-standing";
import { Captions } from "./Captions";
import { ComingCard } from "./ComingCard";
import { Controls } from "./Controls";
import { KeptPicture } from "./KeptPicture";
import { usePlayerTaste } from "./player.store";
import { Sunset } from "./Sunset";
import { Today } from "./Today";
import { useMediaKeys } from "./use-media-keys";
import { useOverlay } from "./use-overlay";
import { useEvening, usePlayer } from "./use-player";
import { Waiting } from "./Waiting";
import "./player.css";

interface Props {
  profileId: string;
  play: OpenPlay;
}

export function Player({ profileId, play: opened }: Props) {
  const { t } = useTranslation();
  const profile = useProfile(profileId);
  const standing = useStanding(profileId);
  const captionsOn = usePlayerTaste((state) => state.captions);
  const player = usePlayer(profileId, opened);
  const { play, controls } = player;
  const { attach, attachPicture } = player.reel;
  const { state, events } = player.video;
  const { faded, warning, volumeCap, loudness } = useEvening(player);
  const overlay = useOverlay(state.playing);
  const track = useRef<HTMLTrackElement>(null);
  const caption = play.captions[0];
  const title = play.title === "" ? t("player.sleepingFox") : play.title;
  useMediaKeys(controls);
  useBack(() => (overlay.wasHidden.current || !state.playing ? controls.stop() : overlay.hide()));
  return (
    <Stage phase="night" accent={profile?.accent} className="player">
      <video
        ref={attach}
        aria-label={t("player.video", { title })}
        playsInline
        disablePictureInPicture
        onClick={controls.toggle}
        {...events}
      >
        <track ref={track} kind="captions" src={caption?.url} srcLang={caption?.language ?? "und"} />
      </video>
      <KeptPicture attachPicture={attachPicture} shown={player.kept} />
      {play.kind === "placeholder" ? <div className="soft" /> : null}
      <Sunset faded={faded} />
      {caption ? <Captions track={track} on={captionsOn} raised={overlay.visible} /> : null}
      {state.waiting ? <Waiting /> : null}
      <div className="overlay" data-hidden={!overlay.visible || undefined}>
        <div className="shade" />
        {standing ? <Today standing={standing} faded={faded} visible={overlay.visible} /> : null}
        <Controls {...{ play, title, state, controls, overlay, volumeCap }} />
      </div>
      {warning ? (
        <ComingCard warning={warning} animal={profile?.avatar ?? "fox"} loudness={loudness} />
      ) : null}
    </Stage>
  );
}
