import type { OpenPlay } from "@shared/model/play";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBack } from "../../ui/focus/use-back";
import { Stage } from "../../ui/Stage";
import { useProfile } from "../use-profile";
import { useStanding } from "../use-standing";
import { Captions } from "./Captions";
import { ComingCard } from "./ComingCard";
import { Controls } from "./Controls";
import { KeptPicture } from "./KeptPicture";
import { Sunset } from "./Sunset";
import { Today } from "./Today";
import { useCaptions } from "./use-captions";
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
  const player = usePlayer(profileId, opened);
  const { play, controls } = player;
  const { attach, attachPicture } = player.reel;
  const { state, events } = player.video;
  const { faded, warning, volumeCap, loudness } = useEvening(player);
  const overlay = useOverlay(state.playing);
  const captions = useCaptions(play, state.part);
  const { track } = captions;
  const [element, setElement] = useState<HTMLTrackElement | null>(null);
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
        <track
          key={track?.url}
          ref={setElement}
          kind="captions"
          src={track?.url}
          srcLang={track?.language ?? "und"}
        />
      </video>
      <KeptPicture attachPicture={attachPicture} />
      {play.kind === "placeholder" ? <div className="soft" /> : null}
      <Sunset faded={faded} />
      {track && element ? <Captions element={element} raised={overlay.visible} /> : null}
      {state.waiting ? <Waiting /> : null}
      <div className="overlay" data-hidden={!overlay.visible || undefined}>
        <div className="shade" />
        {standing ? <Today standing={standing} faded={faded} visible={overlay.visible} /> : null}
        <Controls {...{ captions, title, state, controls, overlay, volumeCap }} />
      </div>
      {warning ? (
        <ComingCard warning={warning} animal={profile?.avatar ?? "fox"} loudness={loudness} />
      ) : null}
    </Stage>
  );
}
