import type { PlayRecord } from "@shared/model/play";
import type { TFunction } from "i18next";

/** What was played; the built-in placeholder has no title of its own. */
export function titleWords(t: TFunction<"parent">, { title }: PlayRecord): string {
  return title === "" ? t("today.sleepingFox") : title;
}

/** How a play ended, or that it goes on. */
export function endWords(t: TFunction<"parent">, play: PlayRecord): string {
  if (play.endedAtMs === null) {
    return t("today.ended.now");
  }
  if (play.completed) {
    return play.endReason === "left" ? t("today.ended.seen") : t("today.ended.completed");
  }
  return t(`today.ended.${play.endReason ?? "left"}`);
}

/** What a play cost: a ticket, a ticket given back, or none. */
export function ticketWords(t: TFunction<"parent">, play: PlayRecord): string {
  if (play.refunded) {
    return t("today.ticket.refunded");
  }
  return play.counted ? t("today.ticket.counted") : t("today.ticket.none");
}

/** Minutes watched, of how many where the length is known. */
export function watchedWords(t: TFunction<"parent">, play: PlayRecord): string {
  const watched = Math.floor(play.watchedSeconds / 60);
  if (watched === 0) {
    return t("today.underMinute");
  }
  const total = play.durationSeconds === null ? null : Math.round(play.durationSeconds / 60);
  return total === null || total < watched
    ? t("today.minutes", { count: watched })
    : t("today.minutesOf", { watched, total });
}
