CREATE TABLE `household` (
	`id` integer PRIMARY KEY NOT NULL,
	`time_zone` text NOT NULL,
	`day_start_minute` integer NOT NULL,
	`open_day` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	CONSTRAINT "household_is_one" CHECK("household"."id" = 1),
	CONSTRAINT "household_day_start" CHECK("household"."day_start_minute" between 0 and 1439)
) STRICT;
INSERT INTO `household`
SELECT 1, json_extract(`data`, '$.time.timeZone'), json_extract(`data`, '$.time.dayStartMinute'),
	(SELECT `accounting_day` FROM `journal` ORDER BY `seq` DESC LIMIT 1),
	(SELECT `at_ms` FROM `journal` ORDER BY `seq` LIMIT 1)
FROM `journal` WHERE `kind` IN ('household.opened', 'household.timeReplaced') ORDER BY `seq` DESC LIMIT 1;

CREATE TABLE `__old_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`avatar` text NOT NULL,
	`accent` text NOT NULL,
	`tickets_per_day` integer NOT NULL,
	`guest` integer NOT NULL,
	`created_at_ms` integer NOT NULL,
	`archived_at_ms` integer,
	CONSTRAINT "profiles_tickets" CHECK("__old_profiles"."tickets_per_day" >= 0)
) STRICT;
-- That version knows no child without a limit, and 99 as the most.
INSERT INTO `__old_profiles`
SELECT p.`id`, p.`name`, p.`avatar`, p.`accent`,
	iif(l.`policy` IS NULL, 3, coalesce(json_extract(l.`policy`, '$.ticketsPerDay'), 99)),
	p.`guest`, p.`created_at_ms`, p.`archived_at_ms`
FROM `profiles` p LEFT JOIN `limits_policies` l ON l.`profile_id` = p.`id`;

CREATE TABLE `__old_plays` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
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
	`completed` integer NOT NULL,
	`end_reason` text,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plays_kind" CHECK("__old_plays"."kind" in ('programme', 'free', 'placeholder')),
	CONSTRAINT "plays_no_negative" CHECK("__old_plays"."watched_seconds" >= 0 and "__old_plays"."position_seconds" >= 0),
	CONSTRAINT "plays_placeholder_never_counts" CHECK("__old_plays"."counted" = 0 or "__old_plays"."kind" = 'programme'),
	CONSTRAINT "plays_refund_of_a_ticket" CHECK("__old_plays"."refunded" = 0 or "__old_plays"."counted" = 1)
) STRICT;
INSERT INTO `__old_plays`
SELECT `id`, `profile_id`, `video_id`, `kind`, `accounting_day`, `started_at_ms`, `ended_at_ms`, `watched_seconds`,
	`position_seconds`, `duration_seconds`, `counted`, `refunded`, `completed`,
	CASE WHEN `end_reason` IN ('rule', 'parent', 'idle') THEN 'left' WHEN `end_reason` = 'lost' THEN 'crashed' ELSE `end_reason` END
FROM `plays`;

DROP TABLE `play_days`;
DROP TABLE `grants`;
DROP TABLE `limits_policies`;
DROP TABLE `leases`;
DROP TABLE `accounting_clock`;
DROP TABLE `ledger_checkpoints`;
DROP TABLE `ledger_head`;
DROP TABLE `journal`;
DROP TABLE `plays`;
ALTER TABLE `__old_plays` RENAME TO `plays`;
CREATE INDEX `plays_day` ON `plays` (`profile_id`,`accounting_day`,`counted`,`refunded`);
CREATE INDEX `plays_video` ON `plays` (`profile_id`,`video_id`,`id`);
CREATE INDEX `plays_open` ON `plays` (`ended_at_ms`);
DROP TABLE `profiles`;
ALTER TABLE `__old_profiles` RENAME TO `profiles`;
