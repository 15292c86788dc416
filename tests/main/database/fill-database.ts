import { createSecretKey } from "node:crypto";
import { sealLedger } from "@main/database/ledger-seal";
import type { LedgerKey } from "@main/database/row-checksum";
import type { Database } from "better-sqlite3";

/** One row for every table that a step makes, so that a rebuilt table shows whether its children keep theirs. */
const rowsOfStep: readonly string[] = [
  `insert into household values (1, 'Europe/Paris', 0, '2026-03-04', 1);
   insert into parent_pin values (1, x'01', x'02', x'03', 0, '', 0, 1);
   insert into profiles values ('mia', 'Mia', 'fox', 'coral', 3, 0, 1, null);
   insert into library_folders values (1, '/films', 1, 1, null, null);
   insert into videos (id, media_hash, title, named_placeholder, picture, added_at_ms) values (1, 'hash', 'Film', 0, 'ready', 1);
   insert into files values (1, 1, 1, 'film.mp4', 10, 1.5, 'ready', null);
   insert into caption_files values (1, 1, 'film.en.vtt', 'en');
   insert into plays values (1, 'mia', 1, 'programme', '2026-03-04', 1, 2, 30, 30, 60, 1, 0, 0, 'left');
   insert into events values (1, 1, '2026-03-04', 'profiles.created', 'mia', '{}');`,
  `insert into categories values (1, 'Learning', 'learning', 'leaf', 0);
   insert into tags values (1, 'Animals', 'animals');
   insert into video_tags values (1, 1);
   update videos set category_id = 1, age_rating = 6 where id = 1;`,
  `insert into ledger_head values (1, 5, x'', 0, x'');
   insert into ledger_checkpoints values (5, 0, x'', '{}', x'');
   insert into leases values ('00', '{}', x'');
   insert into grants values (1, 'mia', '2026-03-04', '{"kind":"tickets","tickets":1}', 3, null, null, x'');
   insert into journal values (6, 3, '2026-03-04', 'grant.made', 'mia', '{}', x'');`,
  `insert into collections values (1, 'show/moss bus/', 'show', 'Moss Bus', 'moss bus', null, '{}', null, null);
   update videos set collection_id = 1 where id = 1;
   insert into video_edits (video_id, title) values (1, 'A film') on conflict do update set title = 'A film';
   insert into video_tag_edits values (1, 1, 1) on conflict do nothing;
   insert into relabelled_videos values (1);
   insert into sidecars values (1, 'film.nfo', 10, 1.5);
   insert into captions values (1, 1, 'film.en.vtt', null, 'en', null, 0, 0, 0);
   insert into artwork values (1, 1, null, null, 'poster', 1, 'poster.jpg', 10, 1.5, 'pending', null);`,
];

/** Adds the rows that belong to one step, right after it was applied; the first step is 1. */
export function fillStep(sqlite: Database, step: number): void {
  const rows = rowsOfStep[step - 1];
  if (rows === undefined)
    throw new Error(`step ${step} has no rows here: add some, so that it is tried with data in`);
  sqlite.exec(rows);
}

/** What a used household holds, in the newest shape. Its ledger was left after a play. */
const newest = `
  insert into parent_pin values (1, x'01', x'02', x'03', 0, '', 0, 1);
  insert into profiles values ('mia', 'Mia', 'fox', 'coral', 0, 1, null);
  insert into library_folders values (1, '/films', 1, 1, null, null);
  insert into categories values (1, 'Learning', 'learning', 'leaf', 0, null);
  insert into tags values (1, 'Animals', 'animals', null);
  insert into collections values (1, 'show/moss bus/', 'show', 'Moss Bus', 'moss bus', null, '{}', null, null);
  insert into videos (id, media_hash, kind, collection_id, title, sort_key, named_placeholder, picture, added_at_ms, category_id, age_rating, described, state, in_library, offered)
    values (1, 'hash', 'film', 1, 'Film', 'film', 0, 'ready', 1, 1, 6, '{}', 'ready', 1, 1);
  insert into video_edits (video_id, title, category_id, age_rating) values (1, 'Film', 1, 6);
  insert into video_tags values (1, 1);
  insert into video_tag_edits values (1, 1, 1);
  insert into files values (1, 1, 1, 'film.mp4', 10, 1.5, 'ready', null, 'hash', 'film.mp4', null, null, null, 'full', null, 60, 1080, 1);
  insert into relabelled_videos values (1);
  insert into sidecars values (1, 'film.nfo', 10, 1.5);
  insert into captions values (1, 1, 'film.en.vtt', null, 'en', null, 0, 0, 0);
  insert into artwork values (1, 1, null, null, 'poster', 1, 'poster.jpg', 10, 1.5, 'pending', null);
  insert into events values (1, 1, '2026-03-04', 'profiles.created', 'mia', '{}');
  insert into limits_policies values ('mia', '{"ticketsPerDay":3}', x'');
  insert into plays values (1, 'mia', 1, 'programme', '2026-03-04', 1, 2, 30, 30, 60, 1, 0, null, 0, 0, 'left', null, x'');
  insert into play_days values (1, '2026-03-04', 'mia', 'programme', 30, x'');
  insert into accounting_clock values (1, '', 0, 1772582400000, 1772582400000, 0, 1, null, x'');
  insert into journal values
    (1, 1, '2026-03-04', 'household.opened', null, '{"kind":"household.opened","time":{"timeZone":"Europe/Paris","dayStartMinute":0,"firstWeekday":"monday"},"warnAtMinutes":[15,5,1],"day":"2026-03-04","atMs":1}', x''),
    (2, 1, '2026-03-04', 'account.opened', 'mia', '{"kind":"account.opened","profileId":"mia","guest":false,"policy":{"ticketsPerDay":3},"atMs":1}', x''),
    (3, 1, '2026-03-04', 'play.started', 'mia', '{"kind":"play.started","profileId":"mia","playId":1,"videoId":1,"playKind":"programme","day":"2026-03-04","counted":true,"durationSeconds":60,"positionSeconds":0,"atMs":1}', x''),
    (4, 2, '2026-03-04', 'play.charged', 'mia', '{"kind":"play.charged","profileId":"mia","playId":1,"day":"2026-03-04","seconds":30,"positionSeconds":30,"completed":false,"atMs":2}', x''),
    (5, 2, '2026-03-04', 'play.ended', 'mia', '{"kind":"play.ended","profileId":"mia","playId":1,"reason":"left","rule":null,"positionSeconds":30,"completed":false,"atMs":2}', x'');`;

/** Fills an empty database of the newest shape; its ledger is sealed. */
export function fillDatabase(sqlite: Database, key: LedgerKey = createSecretKey(Buffer.alloc(32, 1))): void {
  sqlite.exec(newest);
  sealLedger(sqlite, key);
}
