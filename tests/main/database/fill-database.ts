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
];

/** Adds the rows that belong to one step, right after it was applied; the first step is 1. */
export function fillStep(sqlite: Database, step: number): void {
  const rows = rowsOfStep[step - 1];
  if (rows === undefined)
    throw new Error(`step ${step} has no rows here: add some, so that it is tried with data in`);
  sqlite.exec(rows);
}

/** Brings an empty database of the newest shape to the same rows. */
export function fillDatabase(sqlite: Database): void {
  for (const step of rowsOfStep.keys()) fillStep(sqlite, step + 1);
}
