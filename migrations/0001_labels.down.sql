DROP INDEX `videos_placeholder`;
DROP INDEX `videos_age`;
DROP INDEX `videos_category`;
ALTER TABLE `videos` DROP COLUMN `age_rating`;
ALTER TABLE `videos` DROP COLUMN `category_id`;
DROP TABLE `video_tags`;
DROP TABLE `tags`;
DROP TABLE `categories`;
