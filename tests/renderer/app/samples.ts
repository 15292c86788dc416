import type { HouseholdStatus } from "@shared/model/household";
import type { Standing } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import type { Tile } from "@shared/model/video";

/** Mia's day with two of three tickets in hand. */
export const standingOf = (change: Partial<Standing> = {}): Standing => ({
  profileId: "mia",
  accountingDay: "2026-11-21",
  ticketsTotal: 3,
  ticketsUsed: 1,
  ticketsLeft: 2,
  ticketsNext: 3,
  secondsTotal: null,
  secondsUsed: 0,
  secondsLeft: null,
  bedtimeAtMs: null,
  usedShare: 0.33,
  sky: "day",
  refusal: null,
  warning: null,
  runningEnd: null,
  volumeCap: 100,
  resetsAtMs: Date.parse("2026-11-22T00:00Z"),
  ...change,
});

export const playOf = (change: Partial<OpenPlay> = {}): OpenPlay => ({
  token: "0".repeat(32),
  kind: "programme",
  profileIds: ["mia"],
  videoId: 1,
  title: "Moss Bus",
  collection: null,
  parts: [{ url: "/media/moss", durationSeconds: 60 }],
  resumeAtSeconds: 0,
  durationSeconds: 60,
  captions: [],
  spentTicket: true,
  refusal: null,
  standings: [standingOf()],
  ...change,
});

export const tileOf = (change: Partial<Tile> = {}): Tile => ({
  videoId: 1,
  title: "Moss Bus",
  collection: null,
  season: null,
  episode: null,
  durationSeconds: 100,
  pictureUrl: null,
  posterUrl: null,
  resumeAtSeconds: null,
  isNew: false,
  ...change,
});

export const profileOf = (id: string, change: Partial<{ avatar: "fox" | "bear" | "owl" | "frog" }> = {}) => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  avatar: change.avatar ?? ("fox" as const),
  accent: "leaf" as const,
  guest: false,
});

export const time: HouseholdStatus["time"] = {
  timeZone: "UTC",
  dayStartMinute: 0,
  firstWeekday: "monday",
};
