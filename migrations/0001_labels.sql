CREATE TABLE `categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`colour` text NOT NULL,
	`counts` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_slug` ON `tags` (`slug`);--> statement-breakpoint
CREATE TABLE `video_tags` (
	`video_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	PRIMARY KEY(`video_id`, `tag_id`),
	FOREIGN KEY (`video_id`) REFERENCES `videos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `video_tags_tag` ON `video_tags` (`tag_id`,`video_id`);--> statement-breakpoint
ALTER TABLE `videos` ADD `category_id` integer REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE set null;--> statement-breakpoint
ALTER TABLE `videos` ADD `age_rating` integer CONSTRAINT "videos_age_rating" CHECK("videos"."age_rating" between 0 and 21);--> statement-breakpoint
CREATE INDEX `videos_category` ON `videos` (`category_id`);--> statement-breakpoint
CREATE INDEX `videos_age` ON `videos` (`age_rating`);--> statement-breakpoint
CREATE INDEX `videos_placeholder` ON `videos` (`id`) WHERE coalesce("videos"."marked_placeholder", "videos"."named_placeholder") = 1;
