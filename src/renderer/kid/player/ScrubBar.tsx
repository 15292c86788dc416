import type { PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { FocusRing } from "../../ui/FocusRing";
import { useSpot } from "../../ui/focus/use-spot";
import { Sun } from "../../ui/Sun";
import { clockWords } from "./clock-words";
import type { VideoControls } from "./use-controls";
import type { VideoState } from "./use-video";
import "./scrub-bar.css";

interface Props {
  title: string;
  state: VideoState;
  controls: VideoControls;
}

const stepSeconds = 10;

/** The sun travels along the film; Left and Right move it by ten seconds, a click by as much as it says. */
export function ScrubBar({ title, state, controls }: Props) {
  const { t } = useTranslation();
  const { positionSeconds, durationSeconds } = state;
  const share = durationSeconds > 0 ? Math.min(1, positionSeconds / durationSeconds) : 0;
  const { focused, spot } = useSpot<HTMLDivElement>({
    focusKey: "player:scrub",
    clickable: false,
    onPress: controls.toggle,
    onArrow: (arrow) => {
      if (arrow === "left") controls.skip(-stepSeconds);
      if (arrow === "right") controls.skip(stepSeconds);
      return arrow === "down";
    },
  });
  const seek = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    controls.seekTo(((event.clientX - left) / width) * durationSeconds);
  };
  const [at, all] = [clockWords(positionSeconds), clockWords(durationSeconds)];
  return (
    <>
      <p className="film">
        <b>{title}</b>
        <span>
          {at} / {all}
        </span>
      </p>
      <div
        className={focused ? "scrub is-focus" : "scrub"}
        role="slider"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={Math.round(durationSeconds)}
        aria-valuenow={Math.round(positionSeconds)}
        aria-valuetext={t("player.where", { at, all })}
        {...spot}
        tabIndex={focused ? 0 : -1}
        onPointerDown={seek}
      >
        <span className="done" style={{ width: `${share * 100}%` }} />
        <span className="knob" style={{ left: `${share * 100}%` }}>
          <svg viewBox="0 0 60 60" aria-hidden="true">
            <Sun x={30} y={30} radius={21} />
          </svg>
          {focused ? <FocusRing bulbs={16} /> : null}
        </span>
      </div>
    </>
  );
}
