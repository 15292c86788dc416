/** A film that plays, by its id and its media hash, for tests that need one to speak of and no more. */
export const filmRow = `insert into videos
  (id, media_hash, kind, title, sort_key, named_placeholder, picture, added_at_ms, described, state, in_library, offered)
  values (?, ?, 'film', 'Film', 'film', 0, 'ready', 1, '{}', 'ready', 1, 1)`;
