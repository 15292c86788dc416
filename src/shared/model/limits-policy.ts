import * as z from "zod";
import { AccountingDay } from "./time";
import { VideoId } from "./video";

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

export const TicketCount = z.int().min(0).max(99);
export const MinuteCount = (most: number) => z.int().min(0).max(most);
const minutesOfDay = 1440;

/** `[from, until)` in minutes of the local day; `until <= from` runs into the next day, and equal ones last a whole day. */
export const HoursInterval = z.strictObject({
  from: z
    .int()
    .min(0)
    .max(minutesOfDay - 1),
  until: z.int().min(0).max(minutesOfDay),
});
export type HoursInterval = z.infer<typeof HoursInterval>;

/** An empty list is a day without hours. */
export const AllowedHours = z.record(Weekday, z.array(HoursInterval).max(48));
export type AllowedHours = z.infer<typeof AllowedHours>;

/** Days, the last one included, on which another weekday's rules hold. Of several that overlap the first one counts. */
export const SpecialDays = z
  .strictObject({ from: AccountingDay, until: AccountingDay, rulesOf: Weekday })
  .refine(({ from, until }) => from <= until, { path: ["until"], error: "ends before it begins" });
export type SpecialDays = z.infer<typeof SpecialDays>;

export const WhenTimeRunsOut = z.enum(["finish", "sunset", "stop"]);
export type WhenTimeRunsOut = z.infer<typeof WhenTimeRunsOut>;

const LabelIds = z.array(z.int().positive()).max(500);
/** All lists of a policy fit into one frame of the socket; for more there are tags. */
const VideoIds = z.array(VideoId).max(500);

/** One child's limits; null means that there is no such limit. The fields and their defaults are limits' own words. */
export const LimitsPolicy = z
  .strictObject({
    ticketsPerDay: TicketCount.nullable().default(3),
    /** Overrides of `ticketsPerDay`; null: no limit on that weekday. */
    ticketsOnWeekdays: z.partialRecord(Weekday, TicketCount.nullable()).default({}),
    ticketsPerWeek: z.int().min(0).max(700).nullable().default(null),
    minutesPerDay: MinuteCount(minutesOfDay).nullable().default(null),
    minutesOnWeekdays: z.partialRecord(Weekday, MinuteCount(minutesOfDay).nullable()).default({}),
    minutesPerWeek: MinuteCount(7 * minutesOfDay)
      .nullable()
      .default(null),
    minutesPerMonth: MinuteCount(31 * minutesOfDay)
      .nullable()
      .default(null),
    /** Null: always. */
    allowedHours: AllowedHours.nullable().default(null),
    specialDays: z.array(SpecialDays).max(100).default([]),
    breakAfterMinutes: z.int().min(1).max(minutesOfDay).nullable().default(null),
    breakMinutes: z.int().min(1).max(minutesOfDay).nullable().default(null),
    whenTimeRunsOut: WhenTimeRunsOut.default("finish"),
    overrunMinutes: MinuteCount(120).default(10),
    startNeedsTime: z.boolean().default(false),
    /** Ids of tags and categories; an empty list is open. */
    allowedTags: LabelIds.default([]),
    blockedTags: LabelIds.default([]),
    allowedCategories: LabelIds.default([]),
    maxAgeRating: z.int().min(0).max(21).nullable().default(null),
    allowUnrated: z.boolean().default(true),
    blockedVideos: VideoIds.default([]),
    alwaysAllowedVideos: VideoIds.default([]),
    volumeCap: z.int().min(0).max(100).default(100),
    rewindLimitFactor: z.number().min(1).max(10).default(1.25),
    freeLookSeconds: z.int().min(0).max(600).default(120),
  })
  .refine((policy) => (policy.breakAfterMinutes === null) === (policy.breakMinutes === null), {
    path: ["breakMinutes"],
    error: "a break needs both its length and the watching before it",
  });
export type LimitsPolicy = z.output<typeof LimitsPolicy>;

export const defaultPolicy: LimitsPolicy = LimitsPolicy.parse({});

/** The rules of content, which every listing and pick asks. */
export type ContentRules = Pick<
  LimitsPolicy,
  | "allowedTags"
  | "blockedTags"
  | "allowedCategories"
  | "maxAgeRating"
  | "allowUnrated"
  | "blockedVideos"
  | "alwaysAllowedVideos"
>;

/** Nothing is refused: what a parent looks at. */
export const openRules: ContentRules = {
  allowedTags: [],
  blockedTags: [],
  allowedCategories: [],
  maxAgeRating: null,
  allowUnrated: true,
  blockedVideos: [],
  alwaysAllowedVideos: [],
};
