CREATE TABLE `artwork` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`video_id` integer,
	`collection_id` integer,
	`season` integer,
	`role` text NOT NULL,
	`folder_id` integer NOT NULL,
	`path` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`modified_ms` real NOT NULL,
	`state` text NOT NULL,
	`picture` text,
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`folder_id`) REFERENCES `library_folders`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "artwork_owner" CHECK(("artwork"."video_id" is null) <> ("artwork"."collection_id" is null)),
	CONSTRAINT "artwork_role" CHECK("artwork"."role" in ('poster', 'wide', 'backdrop', 'logo')),
	CONSTRAINT "artwork_state" CHECK("artwork"."state" in ('pending', 'ready', 'none'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `artwork_video` ON `artwork` (`video_id`);--> statement-breakpoint
CREATE INDEX `artwork_collection` ON `artwork` (`collection_id`);--> statement-breakpoint
CREATE INDEX `artwork_pending` ON `artwork` (`id`) WHERE "artwork"."state" = 'pending';--> statement-breakpoint
CREATE TABLE `captions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_id` integer NOT NULL,
	`path` text,
	`stream_index` integer,
	`language` text,
	`title` text,
	`forced` integer NOT NULL,
	`is_default` integer NOT NULL,
	`hearing_impaired` integer NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "captions_source" CHECK(("captions"."path" is null) <> ("captions"."stream_index" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `captions_file` ON `captions` (`file_id`);--> statement-breakpoint
CREATE TABLE `collections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`sort_key` text NOT NULL,
	`year` integer,
	`described` text NOT NULL,
	`poster` text,
	`backdrop` text,
	CONSTRAINT "collections_kind" CHECK("collections"."kind" in ('show', 'collection'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `collections_key` ON `collections` (`key`);--> statement-breakpoint
CREATE INDEX `collections_order` ON `collections` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `relabelled_videos` (
	`video_id` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `sidecars` (
	`folder_id` integer NOT NULL,
	`path` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`modified_ms` real NOT NULL,
	PRIMARY KEY(`folder_id`, `path`),
	FOREIGN KEY (`folder_id`) REFERENCES `library_folders`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `video_edits` (
	`video_id` integer PRIMARY KEY NOT NULL,
	`title` text,
	`kind` text,
	`collection` text,
	`season` integer,
	`episode` integer,
	`year` integer,
	`age_rating` integer,
	`category_id` integer,
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE TABLE `video_tag_edits` (
	`video_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`has` integer NOT NULL,
	PRIMARY KEY(`video_id`, `tag_id`),
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `video_tag_edits_tag` ON `video_tag_edits` (`tag_id`,`video_id`);--> statement-breakpoint
DROP TABLE `caption_files`;--> statement-breakpoint
CREATE TABLE `__new_videos` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`media_hash` text,
	`kind` text NOT NULL,
	`collection_id` integer,
	`title` text NOT NULL,
	`sort_key` text NOT NULL,
	`season` integer,
	`episode` integer,
	`episode_end` integer,
	`year` integer,
	`duration_seconds` real,
	`named_placeholder` integer NOT NULL,
	`marked_placeholder` integer,
	`picture` text NOT NULL,
	`wide_picture` text,
	`poster` text,
	`added_at_ms` integer NOT NULL,
	`category_id` integer,
	`age_rating` integer,
	`described` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`hidden` integer DEFAULT false NOT NULL,
	`archived_at_ms` integer,
	`in_library` integer NOT NULL,
	`offered` integer NOT NULL,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "videos_age_rating" CHECK("__new_videos"."age_rating" between 0 and 21),
	CONSTRAINT "videos_picture" CHECK("__new_videos"."picture" in ('pending', 'ready', 'none')),
	CONSTRAINT "videos_kind" CHECK("__new_videos"."kind" in ('episode', 'film', 'clip', 'extra')),
	CONSTRAINT "videos_state" CHECK("__new_videos"."state" in ('ready', 'needs-remux', 'needs-transcode', 'unreadable', 'ignored', 'missing'))
) STRICT;
--> statement-breakpoint
INSERT INTO `collections` (`key`, `kind`, `title`, `sort_key`, `described`)
SELECT 'before/' || `collection`, iif(max(`season` is not null or `episode` is not null), 'show', 'collection'), `collection`, lower(`collection`), '{}'
FROM `videos` WHERE `collection` is not null GROUP BY `collection`;--> statement-breakpoint
INSERT INTO `__new_videos`("id", "media_hash", "kind", "collection_id", "title", "sort_key", "season", "episode", "episode_end", "year", "duration_seconds", "named_placeholder", "marked_placeholder", "picture", "wide_picture", "poster", "added_at_ms", "category_id", "age_rating", "described", "state", "reason", "hidden", "archived_at_ms", "in_library", "offered")
SELECT "id", "media_hash", iif(season is not null or episode is not null, 'episode', iif(year is not null, 'film', 'clip')), (select collections.id from collections where collections.key = 'before/' || videos.collection), "title", lower("title"), "season", "episode", null, "year", "duration_seconds", "named_placeholder", "marked_placeholder", 'pending', null, null, "added_at_ms", "category_id", "age_rating", '{}',
coalesce((select 'ready' from files join library_folders on library_folders.id = files.folder_id where files.video_id = videos.id and files.state = 'ready' and library_folders.archived_at_ms is null), (select files.state from files where files.video_id = videos.id order by files.state = 'missing', files.id limit 1), 'missing'),
(select files.reason from files where files.video_id = videos.id and not exists (select 1 from files as other where other.video_id = videos.id and other.state = 'ready') order by files.state = 'missing', files.id limit 1), 0, null,
exists (select 1 from files join library_folders on library_folders.id = files.folder_id where files.video_id = videos.id and library_folders.archived_at_ms is null),
exists (select 1 from files join library_folders on library_folders.id = files.folder_id where files.video_id = videos.id and files.state = 'ready' and library_folders.archived_at_ms is null and library_folders.online = 1)
FROM `videos`;--> statement-breakpoint
CREATE TABLE `__new_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`folder_id` integer NOT NULL,
	`video_id` integer NOT NULL,
	`path` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`modified_ms` real NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`media_hash` text,
	`group_path` text NOT NULL,
	`part` integer,
	`version` text,
	`described` text,
	`facts_pass` text NOT NULL,
	`facts` text,
	`duration_seconds` real,
	`height` integer,
	`proven` integer NOT NULL,
	FOREIGN KEY (`folder_id`) REFERENCES `library_folders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "files_facts_pass" CHECK("__new_files"."facts_pass" in ('none', 'headers', 'full')),
	CONSTRAINT "files_state" CHECK("__new_files"."state" in ('ready', 'needs-remux', 'needs-transcode', 'unreadable', 'ignored', 'missing'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_files`("id", "folder_id", "video_id", "path", "size_bytes", "modified_ms", "state", "reason", "media_hash", "group_path", "part", "version", "described", "facts_pass", "facts", "duration_seconds", "height", "proven")
SELECT "files"."id", "folder_id", "video_id", "path", "size_bytes", -1, "state", "reason", "media_hash", "path", null, null, null, 'none', null, "duration_seconds", "height", "state" = 'ready'
FROM `files` JOIN `videos` ON `videos`.`id` = `files`.`video_id`;--> statement-breakpoint
DROP TABLE `videos`;--> statement-breakpoint
ALTER TABLE `__new_videos` RENAME TO `videos`;--> statement-breakpoint
CREATE UNIQUE INDEX `videos_media_hash` ON `videos` (`media_hash`);--> statement-breakpoint
CREATE INDEX `videos_shelf` ON `videos` (`collection_id`,`offered`,`sort_key`,`id`,`age_rating`,`category_id`);--> statement-breakpoint
CREATE INDEX `videos_order` ON `videos` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `videos_list` ON `videos` ((case when "archived_at_ms" is not null or "in_library" = 0 then 2 else "hidden" end),`sort_key`,`id`,`state`,`kind`,`category_id`,`age_rating`,`added_at_ms`);--> statement-breakpoint
CREATE INDEX `videos_found` ON `videos` (`id`,(case when "archived_at_ms" is not null or "in_library" = 0 then 2 else "hidden" end),`sort_key`,`state`,`kind`,`category_id`,`age_rating`,`added_at_ms`);--> statement-breakpoint
CREATE INDEX `videos_state` ON `videos` ((case when "archived_at_ms" is not null or "in_library" = 0 then 2 else "hidden" end),`state`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `videos_added` ON `videos` (`offered`,`added_at_ms`,`id`,`age_rating`,`category_id`);--> statement-breakpoint
CREATE INDEX `videos_category` ON `videos` (`category_id`,`age_rating`);--> statement-breakpoint
CREATE INDEX `videos_age` ON `videos` (`age_rating`);--> statement-breakpoint
CREATE INDEX `videos_pending_picture` ON `videos` (`offered`,`sort_key`,`id`) WHERE "videos"."picture" = 'pending';--> statement-breakpoint
CREATE INDEX `videos_placeholder` ON `videos` (`id`) WHERE coalesce("videos"."marked_placeholder", "videos"."named_placeholder") = 1;--> statement-breakpoint
DROP INDEX `categories_slug`;--> statement-breakpoint
ALTER TABLE `categories` ADD `removed_at_ms` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`) WHERE "categories"."removed_at_ms" is null;--> statement-breakpoint
DROP TABLE `files`;--> statement-breakpoint
ALTER TABLE `__new_files` RENAME TO `files`;--> statement-breakpoint
CREATE UNIQUE INDEX `files_path` ON `files` (`folder_id`,`path`);--> statement-breakpoint
CREATE INDEX `files_video` ON `files` (`video_id`,`state`,`folder_id`);--> statement-breakpoint
CREATE INDEX `files_media_hash` ON `files` (`media_hash`);--> statement-breakpoint
CREATE INDEX `files_described` ON `files` (`id`) WHERE "files"."described" is not null;--> statement-breakpoint
CREATE INDEX `files_to_check` ON `files` (`id`) WHERE "files"."facts_pass" <> 'full' or "files"."proven" = 0;--> statement-breakpoint
DROP INDEX `tags_slug`;--> statement-breakpoint
ALTER TABLE `tags` ADD `removed_at_ms` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `tags_slug` ON `tags` (`slug`) WHERE "tags"."removed_at_ms" is null;--> statement-breakpoint
CREATE INDEX `tags_renamed` ON `tags` (`id`) WHERE replace(lower("tags"."name"), ' ', '-') <> "tags"."slug";--> statement-breakpoint
INSERT INTO `video_edits` (`video_id`, `age_rating`, `category_id`)
SELECT `id`, `age_rating`, `category_id` FROM `videos` WHERE `age_rating` is not null or `category_id` is not null;--> statement-breakpoint
INSERT INTO `video_tag_edits` SELECT `video_id`, `tag_id`, 1 FROM `video_tags`;--> statement-breakpoint
CREATE VIRTUAL TABLE `video_search` USING fts5(title, collection, labels, path, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');
