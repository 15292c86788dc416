CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at_ms` integer NOT NULL,
	`accounting_day` text NOT NULL,
	`kind` text NOT NULL,
	`profile_id` text,
	`data` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_day` ON `events` (`accounting_day`,`id`);--> statement-breakpoint
CREATE TABLE `household` (
	`id` integer PRIMARY KEY NOT NULL,
	`time_zone` text NOT NULL,
	`day_start_minute` integer NOT NULL,
	`open_day` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	CONSTRAINT "household_is_one" CHECK("household"."id" = 1),
	CONSTRAINT "household_day_start" CHECK("household"."day_start_minute" between 0 and 1439)
) STRICT;
--> statement-breakpoint
CREATE TABLE `caption_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_id` integer NOT NULL,
	`path` text NOT NULL,
	`language` text,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `caption_files_path` ON `caption_files` (`file_id`,`path`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`folder_id` integer NOT NULL,
	`video_id` integer NOT NULL,
	`path` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`modified_ms` real NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`folder_id`) REFERENCES `library_folders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "files_state" CHECK("files"."state" in ('ready', 'needs-remux', 'needs-transcode', 'unreadable', 'ignored', 'missing'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `files_path` ON `files` (`folder_id`,`path`);--> statement-breakpoint
CREATE INDEX `files_video` ON `files` (`video_id`,`state`);--> statement-breakpoint
CREATE TABLE `library_folders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`path` text NOT NULL,
	`online` integer NOT NULL,
	`added_at_ms` integer NOT NULL,
	`scanned_at_ms` integer,
	`archived_at_ms` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `library_folders_path` ON `library_folders` (`path`);--> statement-breakpoint
CREATE TABLE `videos` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`media_hash` text,
	`title` text NOT NULL,
	`collection` text,
	`season` integer,
	`episode` integer,
	`year` integer,
	`container` text,
	`duration_seconds` real,
	`width` integer,
	`height` integer,
	`video_codec` text,
	`audio_codec` text,
	`named_placeholder` integer NOT NULL,
	`marked_placeholder` integer,
	`picture` text NOT NULL,
	`added_at_ms` integer NOT NULL,
	CONSTRAINT "videos_picture" CHECK("videos"."picture" in ('pending', 'ready', 'none'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `videos_media_hash` ON `videos` (`media_hash`);--> statement-breakpoint
CREATE INDEX `videos_collection` ON `videos` (`collection`,`season`,`episode`,`title`);--> statement-breakpoint
CREATE INDEX `videos_added` ON `videos` (`added_at_ms`);--> statement-breakpoint
CREATE TABLE `parent_pin` (
	`id` integer PRIMARY KEY NOT NULL,
	`salt` blob NOT NULL,
	`hash` blob NOT NULL,
	`recovery_hash` blob NOT NULL,
	`failed_attempts` integer NOT NULL,
	`last_failed_boot_id` text NOT NULL,
	`last_failed_uptime_ms` integer NOT NULL,
	`changed_at_ms` integer NOT NULL,
	CONSTRAINT "parent_pin_is_one" CHECK("parent_pin"."id" = 1),
	CONSTRAINT "parent_pin_attempts" CHECK("parent_pin"."failed_attempts" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `plays` (
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
	CONSTRAINT "plays_kind" CHECK("plays"."kind" in ('programme', 'free', 'placeholder')),
	CONSTRAINT "plays_no_negative" CHECK("plays"."watched_seconds" >= 0 and "plays"."position_seconds" >= 0),
	CONSTRAINT "plays_placeholder_never_counts" CHECK("plays"."counted" = 0 or "plays"."kind" = 'programme'),
	CONSTRAINT "plays_refund_of_a_ticket" CHECK("plays"."refunded" = 0 or "plays"."counted" = 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `plays_day` ON `plays` (`profile_id`,`accounting_day`,`counted`,`refunded`);--> statement-breakpoint
CREATE INDEX `plays_video` ON `plays` (`profile_id`,`video_id`,`id`);--> statement-breakpoint
CREATE INDEX `plays_open` ON `plays` (`ended_at_ms`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`avatar` text NOT NULL,
	`accent` text NOT NULL,
	`tickets_per_day` integer NOT NULL,
	`guest` integer NOT NULL,
	`created_at_ms` integer NOT NULL,
	`archived_at_ms` integer,
	CONSTRAINT "profiles_tickets" CHECK("profiles"."tickets_per_day" >= 0)
) STRICT;
