CREATE TABLE `accounting_clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`boot_id` text NOT NULL,
	`anchor_uptime_ms` real NOT NULL,
	`anchor_ms` real NOT NULL,
	`ms` real NOT NULL,
	`uptime_ms` real NOT NULL,
	`provisional` integer NOT NULL,
	`notice` text,
	`checksum` blob NOT NULL,
	CONSTRAINT "accounting_clock_is_one" CHECK("accounting_clock"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` integer PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`accounting_day` text NOT NULL,
	`draft` text NOT NULL,
	`granted_at_ms` integer NOT NULL,
	`why` text,
	`taken_back_at_ms` integer,
	`checksum` blob NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `grants_day` ON `grants` (`profile_id`,`accounting_day`,`id`);--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at_ms` integer NOT NULL,
	`accounting_day` text NOT NULL,
	`kind` text NOT NULL,
	`profile_id` text,
	`data` text NOT NULL,
	`checksum` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `journal_profile` ON `journal` (`profile_id`,`kind`,`accounting_day`);--> statement-breakpoint
CREATE TABLE `leases` (
	`token` text PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`checksum` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ledger_checkpoints` (
	`seq` integer PRIMARY KEY NOT NULL,
	`shape` integer NOT NULL,
	`journal_checksum` blob NOT NULL,
	`ledger` text NOT NULL,
	`checksum` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ledger_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`journal_checksum` blob NOT NULL,
	`accepted` integer NOT NULL,
	`checksum` blob NOT NULL,
	CONSTRAINT "ledger_head_is_one" CHECK("ledger_head"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `limits_policies` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`checksum` blob NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `play_days` (
	`play_id` integer NOT NULL,
	`accounting_day` text NOT NULL,
	`profile_id` text NOT NULL,
	`kind` text NOT NULL,
	`watched_seconds` real NOT NULL,
	`checksum` blob NOT NULL,
	PRIMARY KEY(`play_id`, `accounting_day`),
	FOREIGN KEY (`play_id`) REFERENCES `plays`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "play_days_no_negative" CHECK("play_days"."watched_seconds" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `play_days_day` ON `play_days` (`profile_id`,`accounting_day`,`kind`,`watched_seconds`);--> statement-breakpoint
CREATE TABLE `__new_plays` (
	`id` integer PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`video_id` integer,
	`kind` text NOT NULL,
	`accounting_day` text NOT NULL,
	`started_at_ms` integer NOT NULL,
	`ended_at_ms` integer,
	`watched_seconds` real NOT NULL,
	`position_seconds` real NOT NULL,
	`duration_seconds` real,
	`counted` integer NOT NULL,
	`refunded` integer NOT NULL,
	`refund_reason` text,
	`completed` integer NOT NULL,
	`skipped` integer NOT NULL,
	`end_reason` text,
	`end_rule` text,
	`checksum` blob NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plays_kind" CHECK("__new_plays"."kind" in ('programme', 'free', 'placeholder')),
	CONSTRAINT "plays_no_negative" CHECK("__new_plays"."watched_seconds" >= 0 and "__new_plays"."position_seconds" >= 0),
	CONSTRAINT "plays_placeholder_never_counts" CHECK("__new_plays"."counted" = 0 or "__new_plays"."kind" = 'programme'),
	CONSTRAINT "plays_refund_of_a_ticket" CHECK("__new_plays"."refunded" = 0 or "__new_plays"."counted" = 1),
	CONSTRAINT "plays_refund_has_a_reason" CHECK("__new_plays"."refunded" = ("__new_plays"."refund_reason" is not null))
) STRICT;
--> statement-breakpoint
-- No stamp lies later than the open day, which a clock that was once ahead may have left behind. What is carried over has
-- no checksum yet: the step's transaction ends with `sealLedger`.
INSERT INTO `__new_plays`
SELECT p.`id`, p.`profile_id`, p.`video_id`, p.`kind`, min(p.`accounting_day`, h.`open_day`),
	min(p.`started_at_ms`, (unixepoch(h.`open_day`) + 172800) * 1000),
	min(coalesce(p.`ended_at_ms`, p.`started_at_ms`), (unixepoch(h.`open_day`) + 172800) * 1000),
	round(p.`watched_seconds`, 3), round(p.`position_seconds`, 3), round(p.`duration_seconds`, 3),
	p.`counted`, p.`refunded`, iif(p.`refunded`, iif(p.`end_reason` = 'failed', 'failed', 'left'), NULL), p.`completed`,
	coalesce(p.`end_reason` IN ('left', 'superseded') AND NOT p.`completed` AND p.`kind` <> 'placeholder' AND p.`watched_seconds` < p.`duration_seconds` * 0.1, 0),
	coalesce(p.`end_reason`, 'crashed'), NULL, x''
FROM `plays` p JOIN `household` h ORDER BY p.`id`;
--> statement-breakpoint
INSERT INTO `limits_policies`
SELECT `id`, json_set('{"ticketsPerDay":3,"ticketsOnWeekdays":{},"ticketsPerWeek":null,"minutesPerDay":null,"minutesOnWeekdays":{},"minutesPerWeek":null,"minutesPerMonth":null,"allowedHours":null,"specialDays":[],"breakAfterMinutes":null,"breakMinutes":null,"whenTimeRunsOut":"finish","overrunMinutes":10,"startNeedsTime":false,"allowedTags":[],"blockedTags":[],"allowedCategories":[],"maxAgeRating":null,"allowUnrated":true,"blockedVideos":[],"alwaysAllowedVideos":[],"volumeCap":100,"rewindLimitFactor":1.25,"freeLookSeconds":120}', '$.ticketsPerDay', `tickets_per_day`), x'' FROM `profiles`;
--> statement-breakpoint
INSERT INTO `play_days`
SELECT `id`, `accounting_day`, `profile_id`, `kind`, `watched_seconds`, x'' FROM `__new_plays` WHERE `watched_seconds` > 0;
--> statement-breakpoint
INSERT INTO `accounting_clock`
SELECT 1, '', 0, unixepoch(`open_day`) * 1000, unixepoch(`open_day`) * 1000, 0, 1, NULL, x'' FROM `household`;
--> statement-breakpoint
-- The journal that would have been written: each day opens, and then come its plays.
WITH
	days(day, opened_at_ms) AS (
		SELECT `accounting_day`, min(`started_at_ms`) FROM `__new_plays` GROUP BY `accounting_day`
		UNION ALL
		SELECT `open_day`, unixepoch(`open_day`) * 1000 FROM `household`
		WHERE `open_day` NOT IN (SELECT `accounting_day` FROM `__new_plays`)
	),
	first_day(day) AS (SELECT min(day) FROM days),
	entries(day, rank, id, step, at_ms, kind, profile_id, rest) AS (
		SELECT f.day, 0, 0, 0, h.`created_at_ms`, 'household.opened', NULL,
			json_object(
				'time', json_object('timeZone', h.`time_zone`, 'dayStartMinute', h.`day_start_minute`, 'firstWeekday', 'monday'),
				'warnAtMinutes', json_array(15, 5, 1), 'day', f.day
			)
		FROM `household` h JOIN first_day f
		UNION ALL
		SELECT f.day, 1, 0, 0, p.`created_at_ms`, 'account.opened', p.`id`,
			json_object('guest', json(iif(p.`guest`, 'true', 'false')), 'policy', json(l.`policy`))
		FROM `profiles` p JOIN `limits_policies` l ON l.`profile_id` = p.`id` JOIN first_day f JOIN `household`
		UNION ALL
		SELECT d.day, 0, 0, 0, d.opened_at_ms, 'day.opened', NULL, json_object('day', d.day)
		FROM days d JOIN first_day f WHERE d.day > f.day
		UNION ALL
		SELECT `accounting_day`, 2, `id`, 1, `started_at_ms`, 'play.started', `profile_id`,
			json_object(
				'playId', `id`, 'videoId', `video_id`, 'playKind', `kind`, 'day', `accounting_day`,
				'counted', json(iif(`counted`, 'true', 'false')), 'durationSeconds', `duration_seconds`, 'positionSeconds', 0
			)
		FROM `__new_plays`
		UNION ALL
		SELECT `accounting_day`, 2, `id`, 2, `ended_at_ms`, 'play.charged', `profile_id`,
			json_object(
				'playId', `id`, 'day', `accounting_day`, 'seconds', `watched_seconds`, 'positionSeconds', `position_seconds`,
				'completed', json(iif(`completed`, 'true', 'false'))
			)
		FROM `__new_plays` WHERE `watched_seconds` > 0
		UNION ALL
		SELECT `accounting_day`, 2, `id`, 3, `ended_at_ms`, 'play.refunded', `profile_id`,
			json_object('playId', `id`, 'why', `refund_reason`)
		FROM `__new_plays` WHERE `refunded`
		UNION ALL
		SELECT `accounting_day`, 2, `id`, 4, `ended_at_ms`, 'play.ended', `profile_id`,
			json_object(
				'playId', `id`, 'reason', `end_reason`, 'rule', NULL, 'positionSeconds', `position_seconds`,
				'completed', json(iif(`completed`, 'true', 'false'))
			)
		FROM `__new_plays`
	)
INSERT INTO `journal`
SELECT row_number() OVER (ORDER BY day, rank, id, step, profile_id), at_ms, day, kind, profile_id,
	iif(
		profile_id IS NULL,
		json_set(rest, '$.kind', kind, '$.atMs', at_ms),
		json_set(rest, '$.kind', kind, '$.profileId', profile_id, '$.atMs', at_ms)
	),
	x''
FROM entries;
--> statement-breakpoint
DROP TABLE `plays`;
--> statement-breakpoint
ALTER TABLE `__new_plays` RENAME TO `plays`;
--> statement-breakpoint
CREATE INDEX `plays_day` ON `plays` (`profile_id`,`accounting_day`,`counted`,`refunded`);--> statement-breakpoint
CREATE INDEX `plays_video` ON `plays` (`profile_id`,`video_id`,`id`,`kind`);--> statement-breakpoint
CREATE INDEX `plays_latest` ON `plays` (`profile_id`,`id`);--> statement-breakpoint
CREATE INDEX `plays_log` ON `plays` (`accounting_day`,`id`);--> statement-breakpoint
CREATE INDEX `plays_open` ON `plays` (`ended_at_ms`);
--> statement-breakpoint
CREATE TABLE `__new_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`avatar` text NOT NULL,
	`accent` text NOT NULL,
	`guest` integer NOT NULL,
	`created_at_ms` integer NOT NULL,
	`archived_at_ms` integer
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_profiles`("id", "name", "avatar", "accent", "guest", "created_at_ms", "archived_at_ms") SELECT "id", "name", "avatar", "accent", "guest", "created_at_ms", "archived_at_ms" FROM `profiles`;
--> statement-breakpoint
DROP TABLE `profiles`;
--> statement-breakpoint
ALTER TABLE `__new_profiles` RENAME TO `profiles`;
--> statement-breakpoint
DROP TABLE `household`;
