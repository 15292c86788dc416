import { listCaptionsOfFile } from "@main/features/library/captions/captions.repository";
import { storeCaptions, storeTracks } from "@main/features/library/captions/captions.service";
import type { SubtitleTrack } from "@shared/model/video";
import { expect, test } from "vitest";
import { openStoredLibrary } from "../playable/stored-library";

const said = { language: "de", title: null, forced: false, default: false, hearingImpaired: false };

function openFile() {
  const library = openStoredLibrary();
  const fileId = library.addFile(library.addVideo(), "film.mkv");
  const rows = () => listCaptionsOfFile(library.db, fileId);
  return { ...library, fileId, rows };
}

test("captions are stored once: those that stay keep their ids, and a change is told of", () => {
  const { db, fileId, rows } = openFile();
  const [first, second] = [
    { ...said, path: "film.de.srt" },
    { ...said, path: "film.en.srt", language: "en" },
  ];
  expect(storeCaptions(db, fileId, [first, second])).toBe(true);
  const before = rows();
  expect(storeCaptions(db, fileId, [second, first])).toBe(false);
  expect(rows()).toEqual(before);
  expect(
    storeCaptions(db, fileId, [
      { ...first, forced: true },
      { ...second, path: "film.sv.srt" },
    ]),
  ).toBe(true);
  expect(rows().map(({ id, path, forced }) => [id === before[0]?.id, path, forced])).toEqual([
    [true, "film.de.srt", true],
    [false, "film.sv.srt", false],
  ]);
  expect(storeCaptions(db, fileId, [])).toBe(true);
  expect(storeCaptions(db, fileId, [])).toBe(false);
});

test("files and tracks are stored side by side, and neither replaces the other", () => {
  const { db, fileId, rows } = openFile();
  const track: SubtitleTrack = { ...said, codec: "ass", streamIndex: 2, title: "Signs", default: true };
  storeCaptions(db, fileId, [{ ...said, path: "film.de.srt" }]);
  storeTracks(db, fileId, [track]);
  storeCaptions(db, fileId, []);
  expect(rows()).toEqual([
    {
      id: expect.any(Number),
      path: null,
      streamIndex: 2,
      language: "de",
      title: "Signs",
      forced: false,
      isDefault: true,
      hearingImpaired: false,
    },
  ]);
});

test.each([
  ["subrip", true],
  ["ass", true],
  ["mov_text", true],
  ["webvtt", true],
  ["hdmv_pgs_subtitle", false],
  ["dvd_subtitle", false],
  ["dvb_subtitle", false],
  [null, false],
])("a track of %s is offered: %s", (codec, offered) => {
  const { db, fileId, rows } = openFile();
  storeTracks(db, fileId, [{ ...said, codec, streamIndex: 1 }]);
  expect(rows()).toHaveLength(Number(offered));
});
