import type { HouseholdStatus } from "@shared/model/household";
import { useTranslation } from "react-i18next";
import { useMinute } from "../panel/use-minute";
import type { Here } from "./standing-words";

/** Reads in the household's zone and by the household's own clock, which the computer's may have left; kept to the minute. */
export function useHere({ time, nowMs, clockNotice }: HouseholdStatus, toldAtMs: number): Here {
  const { t, i18n } = useTranslation("parent");
  const systemMs = useMinute();
  const aheadMs = nowMs === undefined ? (clockNotice?.jumpSeconds ?? 0) * 1000 : toldAtMs - nowMs;
  return {
    t,
    language: i18n.language,
    timeZone: time.timeZone,
    nowMs: systemMs - aheadMs,
  };
}
