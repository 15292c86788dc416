import { renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withClips } from "./clips-in-a-library";

const household = withClips(3);
const { at, put, move, videoAt } = household;
const scan = () => household.library.scan();
const paths = () =>
  household.library.database.sqlite.prepare("select path from files order by path").pluck().all();

describe("a video stays the same", () => {
  test("where its file is renamed and moved, under the new name, and its old place is forgotten", async () => {
    put(1, "Zoo.mp4");
    await scan();
    const zoo = videoAt("Zoo.mp4");
    move("Zoo.mp4", "Trips/Sea.mp4");
    await scan();
    expect(household.library.rows()).toMatchObject([
      {
        videoId: zoo,
        path: "Trips/Sea.mp4",
        title: "Sea",
        collection: "Trips",
        state: "ready",
        reason: null,
      },
    ]);
    expect(paths()).toEqual(["Trips/Sea.mp4"]);
  });

  test("where a whole folder is renamed", async () => {
    put(1, "Trips/1 Zoo.mp4");
    put(2, "Trips/2 Sea.mp4");
    await scan();
    const before = [videoAt("Trips/1 Zoo.mp4"), videoAt("Trips/2 Sea.mp4")];
    renameSync(at("Trips"), at("Journeys"));
    await scan();
    expect([videoAt("Journeys/1 Zoo.mp4"), videoAt("Journeys/2 Sea.mp4")]).toEqual(before);
    expect(household.library.byPath("collection")).toEqual({
      "Journeys/1 Zoo.mp4": "Journeys",
      "Journeys/2 Sea.mp4": "Journeys",
    });
    expect(household.library.database.sqlite.prepare("select title from collections").pluck().all()).toEqual([
      "Journeys",
    ]);
  });

  test("where its place holds other content now", async () => {
    put(1, "Zoo.mp4");
    await scan();
    const zoo = videoAt("Zoo.mp4");
    put(2, "Zoo.mp4");
    await scan();
    expect(videoAt("Zoo.mp4")).toBe(zoo);
    expect(household.library.rows()).toHaveLength(1);
  });

  test("where its file comes back under another name", async () => {
    put(1, "Zoo.mp4");
    put(2, "other.mp4");
    await scan();
    const zoo = videoAt("Zoo.mp4");
    rmSync(at("Zoo.mp4"));
    await scan();
    expect(household.library.byPath("state")).toEqual({ "Zoo.mp4": "missing", "other.mp4": "ready" });
    put(1, "Sea.mp4");
    await scan();
    expect(videoAt("Sea.mp4")).toBe(zoo);
    expect(household.library.byPath("title")).toEqual({ "Sea.mp4": "Sea", "other.mp4": "other" });
  });

  test("where two files swap their names", async () => {
    put(1, "a.mp4");
    put(2, "b.mp4");
    await scan();
    const [a, b] = [videoAt("a.mp4"), videoAt("b.mp4")];
    move("a.mp4", "c.mp4");
    move("b.mp4", "a.mp4");
    move("c.mp4", "b.mp4");
    utimesSync(at("a.mp4"), 1, 1);
    utimesSync(at("b.mp4"), 2, 2);
    await scan();
    expect([videoAt("a.mp4"), videoAt("b.mp4")]).toEqual([b, a]);
  });

  test("where other content takes the place that it left", async () => {
    put(1, "Zoo.mp4");
    await scan();
    const zoo = videoAt("Zoo.mp4");
    move("Zoo.mp4", "Old zoo.mp4");
    put(2, "Zoo.mp4");
    await scan();
    expect(videoAt("Old zoo.mp4")).toBe(zoo);
    expect(videoAt("Zoo.mp4")).not.toBe(zoo);
  });
});

describe("copies", () => {
  test("are one video, called by the older file, that plays while one of them is there", async () => {
    put(1, "b.mp4");
    await scan();
    put(1, "a.mp4");
    await scan();
    expect(videoAt("a.mp4")).toBe(videoAt("b.mp4"));
    expect(household.library.rows()).toMatchObject([{ title: "b", fileCount: 2 }]);
    expect(household.library.tiles()).toHaveLength(1);
    rmSync(at("b.mp4"));
    await scan();
    expect(household.library.rows()).toMatchObject([
      { title: "a", path: "a.mp4", fileCount: 1, state: "ready" },
    ]);
    expect(household.library.service.findPlayable(videoAt("a.mp4") ?? 0)?.parts).toMatchObject([
      { path: at("a.mp4") },
    ]);
  });

  test("are parted when one of them changes", async () => {
    put(1, "a.mp4");
    put(1, "b.mp4");
    await scan();
    const shared = videoAt("b.mp4");
    put(2, "a.mp4");
    await scan();
    expect(videoAt("b.mp4")).toBe(shared);
    expect(videoAt("a.mp4")).not.toBe(shared);
    expect(household.library.byPath("title")).toEqual({ "a.mp4": "a", "b.mp4": "b" });
  });

  test("that become two contents are two videos, and one of them is the former one", async () => {
    put(1, "a.mp4");
    put(1, "b.mp4");
    await scan();
    const shared = videoAt("a.mp4");
    put(2, "a.mp4");
    put(3, "b.mp4");
    await scan();
    const ids = [videoAt("a.mp4"), videoAt("b.mp4")];
    expect(ids).toContain(shared);
    expect(new Set(ids).size).toBe(2);
    expect(household.library.byPath("title")).toEqual({ "a.mp4": "a", "b.mp4": "b" });
  });

  test("are not seen in files that are empty", async () => {
    writeFileSync(at("a.mp4"), "");
    writeFileSync(at("b.mp4"), "");
    await scan();
    expect(videoAt("a.mp4")).not.toBe(videoAt("b.mp4"));
    expect(household.library.byPath("reason")).toEqual({ "a.mp4": "empty", "b.mp4": "empty" });
  });
});

describe("parts", () => {
  test("are one video of all their seconds; two videos that become its parts leave the older one's history to it", async () => {
    put(1, "Otters.mp4");
    put(2, "Owls.mp4");
    await scan();
    const [older, younger] = [videoAt("Otters.mp4"), videoAt("Owls.mp4")];
    move("Otters.mp4", "Long film (2001) cd1.mp4");
    move("Owls.mp4", "Long film (2001) cd2.mp4");
    await scan();
    expect(household.library.rows()).toMatchObject([
      { videoId: older, title: "Long film", year: 2001, fileCount: 2 },
    ]);
    expect(household.library.rows()[0]?.durationSeconds).toBeCloseTo(2, 0);
    move("Long film (2001) cd1.mp4", "Otters.mp4");
    move("Long film (2001) cd2.mp4", "Owls.mp4");
    await scan();
    expect([videoAt("Otters.mp4"), videoAt("Owls.mp4")]).toEqual([older, younger]);
    expect(household.library.byPath("title")).toEqual({ "Otters.mp4": "Otters", "Owls.mp4": "Owls" });
  });

  test("of which one becomes a film of its own leave the video to the first", async () => {
    put(1, "Film (2001) cd1.mp4");
    put(2, "Film (2001) cd2.mp4");
    await scan();
    const film = videoAt("Film (2001) cd1.mp4");
    move("Film (2001) cd1.mp4", "Zoo/Alone.mp4");
    await scan();
    expect(videoAt("Zoo/Alone.mp4")).toBe(film);
    expect(videoAt("Film (2001) cd2.mp4")).not.toBe(film);
    expect(household.library.rows().map(({ state }) => state)).toEqual(["ready", "ready"]);
  });

  test("of which one is deleted are the same video with the rest", async () => {
    put(1, "Film (2001) cd1.mp4");
    put(2, "Film (2001) cd2.mp4");
    await scan();
    const film = videoAt("Film (2001) cd2.mp4");
    rmSync(at("Film (2001) cd1.mp4"));
    await scan();
    expect(household.library.rows()).toMatchObject([{ videoId: film, fileCount: 1, state: "ready" }]);
  });
});
