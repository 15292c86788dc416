import type { PlayRecord } from "@shared/model/play";
import { useTranslation } from "react-i18next";
import { TilePicture } from "../../ui/TilePicture";
import { Face } from "../panel/Face";
import { LineIcon } from "../panel/LineIcon";
import { clockWords } from "../words/day-words";
import { lengthWords } from "../words/length-words";
import { ActButton } from "./ActButton";
import { BudgetRing } from "./BudgetRing";
import type { ChildDay } from "./child-day";
import { GiveButtons } from "./GiveButtons";
import "./live-card.css";
import { PauseButton } from "./PauseButton";
import { titleWords } from "./play-words";
import { endWords, ticketNumberWords } from "./standing-words";
import { usePictureOf } from "./use-picture-of";

/** A child who is watching: what, how far, what will end it, and what a parent can do about it. */
export function LiveCard({ playing, ...day }: ChildDay & { playing: PlayRecord }) {
  const { t, i18n } = useTranslation("parent");
  const { child, here, acts } = day;
  const { name, id: profileId, standing } = child;
  const title = titleWords(t, playing);
  const shown = usePictureOf(playing.videoId);
  const grant = (kind: "end-after-this" | "bedtime-now") =>
    acts.run({ act: "grant", profileId, draft: { kind }, why: null });
  return (
    <article className="card live" data-accent={child.accent} aria-label={name}>
      <div className="screen">
        <TilePicture url={shown?.pictureUrl ?? null} seed={shown?.collection ?? title} />
      </div>
      <div className="what">
        <div className="row who">
          <Face avatar={child.avatar} className="pic s" />
          <b className="b">{name}</b>
          <span className="chip acc">
            {playing.kind === "programme" ? ticketNumberWords(t, standing) : t(`today.${playing.kind}`)}
          </span>
          <span className="sm mut">
            {t("today.since", { time: clockWords(playing.startedAtMs, here.timeZone, i18n.language) })}
          </span>
        </div>
        <h2>{title}</h2>
        {shown?.collection && <p className="mut">{shown.collection}</p>}
        <Progress play={playing} />
        <p className="sm mut ends">{endWords(here, standing.runningEnd)}</p>
        <div className="row acts">
          <PauseButton child={child} acts={acts} onPause={day.onPause} look="pri" />
          <ActButton
            label={t("today.act.endAfterOf", { name })}
            busy={acts.busy}
            onPress={() => grant("end-after-this")}
          >
            <LineIcon name="tick" />
            {t("today.act.endAfter")}
          </ActButton>
          <ActButton
            look="bad"
            label={t("today.act.endNowOf", { name })}
            busy={acts.busy}
            onPress={() => acts.run({ act: "endNow", profileId })}
          >
            <LineIcon name="stop" />
            {t("today.act.endNow")}
          </ActButton>
          <ActButton label={t("today.act.moreOf", { name })} busy={false} onPress={day.onMore}>
            {t("today.act.more")}
          </ActButton>
        </div>
      </div>
      <div className="purse">
        <BudgetRing standing={standing} />
        <div className="row">
          <GiveButtons child={child} acts={acts} />
        </div>
      </div>
    </article>
  );
}

function Progress({ play }: { play: PlayRecord }) {
  const { t } = useTranslation("parent");
  const { positionSeconds, durationSeconds, watchedSeconds } = play;
  // Until the log knows of played seconds, it does not know where in the video they are.
  if (!durationSeconds || watchedSeconds === 0) return null;
  const left = Math.max(0, durationSeconds - positionSeconds);
  return (
    <>
      <div className="meter" aria-hidden="true">
        <i style={{ "--p": `${Math.min(100, (positionSeconds / durationSeconds) * 100)}%` }} />
      </div>
      <div className="row sm mut num">
        <span>{lengthWords(positionSeconds)}</span>
        <span className="grow" />
        <span>{t("today.left", { left: lengthWords(left) })}</span>
      </div>
    </>
  );
}
