import { writeFileSync } from "node:fs";
import { VideoQuery } from "@shared/model/library";
import { openRules } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { withClips } from "./scan/clips-in-a-library";

const household = withClips(4);
const { at, put, move, videoAt } = household;
const scan = () => household.library.scan();
const idOf = (path: string) => videoAt(path) ?? 0;
const search = (words: string) =>
  household.library.service
    .listVideos({ ...everything, search: words })
    .videos.map(({ title }) => title)
    .sort();
const everything = VideoQuery.parse({});

/** A show of two seasons and a special, a film in two parts and one in two versions. */
function putFamilyVideos(): void {
  put(1, "Otters/Season 1/Otters S01E02 River.mp4");
  put(2, "Otters/Season 1/Otters S01E10 Sea.mp4");
  put(3, "Otters/Specials/Otters S00E01 Christmas.mp4");
  put(4, "Long film (2001)/Long film (2001).mp4");
  writeFileSync(
    at("Long film (2001)/movie.nfo"),
    "<movie><title>Ein langer Film</title><mpaa>FSK 6</mpaa><tag>Winter</tag></movie>",
  );
}

describe("what a parent says", () => {
  test("survives every scan, moves and NFO files", async () => {
    putFamilyVideos();
    await scan();
    const { service } = household.library;
    const film = idOf("Long film (2001)/Long film (2001).mp4");
    const edits = { title: "The long one", collection: "Evenings", season: 3, ageRating: 12, year: 1999 };
    service.editVideo(film, edits);
    service.placeVideos([film], "hidden");
    move("Long film (2001)/Long film (2001).mp4", "Other film (2005)/Other film (2005).mp4");
    await scan();
    expect(service.videoDetails(film)).toMatchObject({
      ...edits,
      place: "hidden",
      path: "Other film (2005)/Other film (2005).mp4",
      scanned: { title: "Other film", collection: null, year: 2005 },
    });
    expect(search("long one")).toEqual([]);
    service.placeVideos([film], "shown");
    expect(search("long one")).toEqual(["The long one"]);
  });

  test("is taken back by saying nothing", async () => {
    putFamilyVideos();
    await scan();
    const { service } = household.library;
    const river = idOf("Otters/Season 1/Otters S01E02 River.mp4");
    service.editVideo(river, { title: "Brook", collection: "Evenings", episode: 7 });
    expect(service.videoDetails(river)).toMatchObject({ title: "Brook", collection: "Evenings", episode: 7 });
    service.editVideo(river, { title: null, collection: null, episode: null });
    expect(service.videoDetails(river)).toMatchObject({ title: "River", collection: "Otters", episode: 2 });
    expect(household.library.database.sqlite.prepare("select title from collections").pluck().all()).toEqual([
      "Otters",
    ]);
  });

  test("of a collection joins the one of that title, however it is spelled", async () => {
    putFamilyVideos();
    await scan();
    const film = idOf("Long film (2001)/Long film (2001).mp4");
    household.library.service.editVideo(film, { collection: "ÓTTERS", season: 1, episode: 5 });
    await scan();
    expect(household.library.rows().filter(({ collection }) => collection === "Otters")).toHaveLength(4);
  });

  test("of a collection that is scanned later joins that, too", async () => {
    putFamilyVideos();
    move("Otters", "../elsewhere");
    await scan();
    const film = idOf("Long film (2001)/Long film (2001).mp4");
    household.library.service.editVideo(film, { collection: "Otters" });
    move("../elsewhere", "Otters");
    await scan();
    const { sqlite } = household.library.database;
    expect(sqlite.prepare("select key from collections").pluck().all()).toEqual(["show/otters/"]);
    expect(household.library.service.videoDetails(film)?.collection).toBe("Otters");
  });
});

test("a family's folder is a library: titles, order, ages, tags, what a child is offered", async () => {
  putFamilyVideos();
  await scan();
  const { service } = household.library;
  expect(service.listVideos(everything).videos.map(({ title }) => title)).toEqual([
    ...["Ein langer Film", "River", "Sea", "Christmas"],
  ]);
  const film = service.videoDetails(idOf("Long film (2001)/Long film (2001).mp4"));
  expect(film).toMatchObject({ title: "Ein langer Film", ageRating: 6, certificate: "FSK 6", year: 2001 });
  expect(service.labels().tags).toMatchObject([{ name: "Winter", videoCount: 1 }]);
  const shelves = service.home(new Map(), openRules, null).shelves;
  const show = shelves.find(({ title }) => title === "Otters");
  expect(show?.tiles.map(({ title }) => title)).toEqual(["River", "Sea", "Christmas"]);
  expect(search("winter")).toEqual(["Ein langer Film"]);
  expect(search("otters christ")).toEqual(["Christmas"]);
});

test("the services close together, whatever they are at", async () => {
  put(1, "a.mp4");
  household.library.service.startScan();
  await household.library.service.close();
  expect(household.library.service.startScan().phase).toBe("cancelled");
  await household.library.service.whenIdle();
});
