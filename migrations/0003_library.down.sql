DROP TABLE `video_search`;
CREATE TABLE `caption_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_id` integer NOT NULL,
	`path` text NOT NULL,
	`language` text,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
INSERT INTO `caption_files` (`id`, `file_id`, `path`, `language`)
SELECT `id`, `file_id`, `path`, `language` FROM `captions` WHERE `path` is not null;
CREATE UNIQUE INDEX `caption_files_path` ON `caption_files` (`file_id`,`path`);
CREATE TABLE `__old_videos` (
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
	`category_id` integer REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE set null,
	`age_rating` integer CONSTRAINT "videos_age_rating" CHECK("__old_videos"."age_rating" between 0 and 21),
	CONSTRAINT "videos_picture" CHECK("__old_videos"."picture" in ('pending', 'ready', 'none'))
) STRICT;
INSERT INTO `__old_videos`
SELECT `id`, `media_hash`, `title`, (select `collections`.`title` from `collections` where `collections`.`id` = `collection_id`), `season`, `episode`, `year`,
	(select json_extract(`facts`, '$.container') from `files` where `video_id` = `videos`.`id` order by `files`.`id` limit 1), `duration_seconds`,
	(select json_extract(`facts`, '$.width') from `files` where `video_id` = `videos`.`id` order by `files`.`id` limit 1),
	(select json_extract(`facts`, '$.height') from `files` where `video_id` = `videos`.`id` order by `files`.`id` limit 1),
	(select json_extract(`facts`, '$.videoCodec') from `files` where `video_id` = `videos`.`id` order by `files`.`id` limit 1),
	(select json_extract(`facts`, '$.audioCodec') from `files` where `video_id` = `videos`.`id` order by `files`.`id` limit 1),
	`named_placeholder`, `marked_placeholder`, 'pending', `added_at_ms`, `category_id`, `age_rating`
FROM `videos`;
CREATE TABLE `__old_files` (
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
	CONSTRAINT "files_state" CHECK("__old_files"."state" in ('ready', 'needs-remux', 'needs-transcode', 'unreadable', 'ignored', 'missing'))
) STRICT;
INSERT INTO `__old_files` SELECT `id`, `folder_id`, `video_id`, `path`, `size_bytes`, `modified_ms`, `state`, `reason` FROM `files`;
DROP TABLE `artwork`;
DROP TABLE `captions`;
DROP TABLE `relabelled_videos`;
DROP TABLE `sidecars`;
DROP TABLE `video_edits`;
DROP TABLE `video_tag_edits`;
DROP TABLE `files`;
DROP TABLE `videos`;
DROP TABLE `collections`;
ALTER TABLE `__old_videos` RENAME TO `videos`;
ALTER TABLE `__old_files` RENAME TO `files`;
CREATE UNIQUE INDEX `files_path` ON `files` (`folder_id`,`path`);
CREATE INDEX `files_video` ON `files` (`video_id`,`state`);
CREATE UNIQUE INDEX `videos_media_hash` ON `videos` (`media_hash`);
CREATE INDEX `videos_collection` ON `videos` (`collection`,`season`,`episode`,`title`);
CREATE INDEX `videos_added` ON `videos` (`added_at_ms`);
CREATE INDEX `videos_category` ON `videos` (`category_id`);
CREATE INDEX `videos_age` ON `videos` (`age_rating`);
CREATE INDEX `videos_placeholder` ON `videos` (`id`) WHERE coalesce("videos"."marked_placeholder", "videos"."named_placeholder") = 1;
DELETE FROM `categories` WHERE `removed_at_ms` is not null;
DROP INDEX `categories_slug`;
ALTER TABLE `categories` DROP COLUMN `removed_at_ms`;
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`);
DELETE FROM `tags` WHERE `removed_at_ms` is not null;
DROP INDEX `tags_renamed`;
DROP INDEX `tags_slug`;
ALTER TABLE `tags` DROP COLUMN `removed_at_ms`;
CREATE UNIQUE INDEX `tags_slug` ON `tags` (`slug`);
