import type { PlayRecord } from "@shared/model/play";
import { useTranslation } from "react-i18next";
import { Face } from "../panel/Face";
import { clockWords } from "../words/day-words";
import type { ChildToday } from "./child-today";
import { endWords, ticketWords, titleWords, watchedWords } from "./play-words";

const columns = ["time", "child", "title", "watched", "ticket", "ended"] as const;

/** The day's plays, latest first. */
export function PlaysTable(props: {
  plays: readonly PlayRecord[];
  profiles: readonly ChildToday[];
  timeZone: string;
}) {
  const { t } = useTranslation("parent");
  return (
    <section className="card plays" aria-labelledby="plays-title">
      <h2 id="plays-title">{t("today.plays")}</h2>
      {props.plays.length === 0 ? (
        <p className="empty-state">{t("today.noPlays")}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`today.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.plays.map((play) => (
              <PlayRow
                key={play.playId}
                play={play}
                child={props.profiles.find((profile) => profile.id === play.profileId)}
                timeZone={props.timeZone}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PlayRow(props: { play: PlayRecord; child: ChildToday | undefined; timeZone: string }) {
  const { t, i18n } = useTranslation("parent");
  const { play, child } = props;
  return (
    <tr>
      <td className="num mut">{clockWords(play.startedAtMs, props.timeZone, i18n.language)}</td>
      <td>
        <span className="who" data-accent={child?.accent}>
          {child && <Face avatar={child.avatar} className="pic s" />}
          <span className="b">{child?.name ?? play.profileId}</span>
        </span>
      </td>
      <td className="title">
        <span>{titleWords(t, play)}</span>
        {play.kind !== "programme" && <span className="chip">{t(`today.kind.${play.kind}`)}</span>}
      </td>
      <td className="num">{watchedWords(t, play)}</td>
      <td>
        <span className={ticketChip(play)}>{ticketWords(t, play)}</span>
      </td>
      <td className={play.endedAtMs === null ? "b" : "mut"}>{endWords(t, play)}</td>
    </tr>
  );
}

function ticketChip(play: PlayRecord): string {
  if (play.refunded) {
    return "chip ok";
  }
  return play.counted ? "chip gold" : "chip";
}
