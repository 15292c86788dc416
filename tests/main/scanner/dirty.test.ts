import { renameSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { openFolder, type ScannedFolder, scan } from "./scanned-folder";

let folder: ScannedFolder;
beforeEach(() => {
  folder = openFolder();
  for (const show of ["Moss Bus", "Teapot Rocket"])
    for (const season of [1, 2])
      for (const episode of [1, 2])
        folder.put(`Shows/${show}/Season ${season}/${show} S0${season}E0${episode}.mp4`);
  folder.put("Films/Cloud Whale (2019)/Cloud Whale (2019).mp4");
  folder.put("Phone/1.mp4");
  folder.put("Phone/2.mp4");
});

const mossBus = "Shows/Moss Bus";
const paths = (told: { contents: Record<string, string> }) => Object.keys(told.contents).toSorted();

describe("what is arranged anew", () => {
  test("is nothing beside a film in a directory of its own", async () => {
    await scan(folder);
    folder.put("Films/Lumpy (2015)/Lumpy (2015).mp4");
    expect((await scan(folder)).contents).toEqual({ "Films/Lumpy (2015)/Lumpy (2015).mp4": "read" });
  });

  test("are the neighbours of a new file, unread", async () => {
    await scan(folder);
    folder.put("Phone/3.mp4");
    expect((await scan(folder)).contents).toEqual({
      "Phone/1.mp4": "unchanged",
      "Phone/2.mp4": "unchanged",
      "Phone/3.mp4": "read",
    });
  });

  test("are the neighbours of a file that is gone", async () => {
    await scan(folder);
    folder.remove("Phone/1.mp4");
    const told = await scan(folder);
    expect(told.contents).toEqual({ "Phone/2.mp4": "unchanged" });
    expect(told.gone).toEqual({ "Phone/1.mp4": "vanished" });
  });

  test("is the directory of a subtitle, which then belongs to its video", async () => {
    await scan(folder);
    folder.put("Phone/1.de.srt");
    const told = await scan(folder);
    expect(paths(told)).toEqual(["Phone/1.mp4", "Phone/2.mp4"]);
    expect(told.files.find(({ path }) => path === "Phone/1.mp4")?.captions).toMatchObject([
      { path: "Phone/1.de.srt", language: "de" },
    ]);
  });

  test("is a whole show when its tvshow.nfo comes, changes or goes, and no other", async () => {
    const titles = async () => {
      const told = await scan(folder);
      expect(paths(told).every((path) => path.startsWith(`${mossBus}/`))).toBe(true);
      expect(paths(told)).toHaveLength(4);
      return told.collections.map(({ described }) => described.title);
    };
    await scan(folder);
    folder.put(`${mossBus}/tvshow.nfo`, "<tvshow><title>The Moss Bus</title></tvshow>");
    expect(await titles()).toEqual(["The Moss Bus"]);
    folder.put(`${mossBus}/tvshow.nfo`, "<tvshow><title>A Moss Bus, Again</title></tvshow>");
    expect(await titles()).toEqual(["A Moss Bus, Again"]);
    folder.remove(`${mossBus}/tvshow.nfo`);
    expect(await titles()).toEqual(["Moss Bus"]);
  });

  test("is everything in a directory that becomes something else", async () => {
    folder.put("Anything/one/a.mp4");
    folder.put("Anything/two/b.mp4");
    await scan(folder);
    folder.put("Anything/Season 1/Anything S01E01.mp4");
    const told = await scan(folder);
    expect(told.contents).toMatchObject({
      "Anything/one/a.mp4": "unchanged",
      "Anything/two/b.mp4": "unchanged",
    });
  });

  test("is everything that was below a directory with a new name", async () => {
    await scan(folder);
    renameSync(folder.at(mossBus), folder.at("Shows/Mossy Bus"));
    const told = await scan(folder);
    expect(told.collections.map(({ described }) => described.title)).toEqual(["Mossy Bus"]);
    expect(paths(told)).toHaveLength(4);
  });

  test("is a show's entry alone when a picture of its changes", async () => {
    folder.put(`${mossBus}/poster.jpg`, "one");
    folder.put(`${mossBus}/Season 1/poster.jpg`, "season");
    await scan(folder);
    folder.put(`${mossBus}/poster.jpg`, "another");
    const told = await scan(folder);
    expect(told.files).toEqual([]);
    expect(told.collections).toMatchObject([
      {
        artwork: [
          { path: `${mossBus}/poster.jpg`, role: "poster", season: null },
          { path: `${mossBus}/Season 1/poster.jpg`, role: "poster", season: 1 },
        ],
      },
    ]);
  });

  test("is a show's entry when one of its seasons goes with its picture", async () => {
    folder.put(`${mossBus}/Season 2/poster.jpg`, "season");
    await scan(folder);
    folder.remove(`${mossBus}/Season 2`);
    const told = await scan(folder);
    expect(told.collections).toMatchObject([{ described: { title: "Moss Bus" }, artwork: [] }]);
    expect(Object.keys(told.gone)).toHaveLength(2);
  });

  test("comes from below to above, and what has no new file before what has", async () => {
    await scan(folder);
    folder.put("Phone/0.mp4");
    folder.put("Phone/deep/4.mp4");
    const order = (await scan(folder)).files.map(({ path }) => path);
    expect(order).toEqual(["Phone/deep/4.mp4", "Phone/1.mp4", "Phone/2.mp4", "Phone/0.mp4"]);
  });

  test("is found again by the scan after one that was cut off", async () => {
    folder.put("Anything/one/a.mp4");
    folder.put("Anything/two/b.mp4");
    await scan(folder);
    folder.put("Anything/Season 1/Anything S01E01.mp4");
    const cut = new AbortController();
    await scan(folder, { signal: cut.signal, after: ({ kind }) => kind === "counted" && cut.abort() });
    expect((await scan(folder)).contents).toEqual({
      "Anything/Season 1/Anything S01E01.mp4": "read",
      "Anything/one/a.mp4": "unchanged",
      "Anything/two/b.mp4": "unchanged",
    });
  });
});

describe("a show in two directories", () => {
  test("is one, with the NFO file and the pictures of both", async () => {
    folder.put("More/Moss Bus/Season 3/Moss Bus S03E01.mp4");
    folder.put("More/Moss Bus/tvshow.nfo", "<tvshow><title>The Moss Bus</title></tvshow>");
    folder.put("More/Moss Bus/fanart.jpg");
    folder.put(`${mossBus}/poster.jpg`);
    const shows = (await scan(folder)).collections.filter(({ described }) =>
      described.title.includes("Moss"),
    );
    expect(shows).toMatchObject([
      {
        described: { title: "The Moss Bus" },
        artwork: [{ role: "backdrop" }, { role: "poster" }],
      },
    ]);
  });
});

describe("a show in two directories whose tvshow.nfo", () => {
  const ages = async () => {
    const told = await scan(folder);
    return Object.fromEntries(
      told.programmes.map(({ files, described }) => [files[0]?.path, described.ageRating]),
    );
  };
  const more = "More/Moss Bus";
  const ofAge = (age: number | null) => ({
    [`${mossBus}/Season 1/Moss Bus S01E01.mp4`]: age,
    [`${mossBus}/Season 2/Moss Bus S02E02.mp4`]: age,
    [`${more}/Moss Bus S03E01.mp4`]: age,
  });
  beforeEach(async () => {
    folder.put(`${more}/Moss Bus S03E01.mp4`);
    folder.put(`${more}/tvshow.nfo`, "<tvshow><mpaa>TV-Y7</mpaa></tvshow>");
    await scan(folder);
  });

  test("changes gives both the new age, and no other show is arranged anew", async () => {
    folder.put(`${more}/tvshow.nfo`, "<tvshow><mpaa>TV-MA</mpaa><plot>Longer</plot></tvshow>");
    const after = await ages();
    expect(after).toMatchObject(ofAge(17));
    expect(Object.keys(after)).toHaveLength(5);
  });

  test("goes with its directory leaves the other without its age", async () => {
    folder.remove(more);
    const { [`${more}/Moss Bus S03E01.mp4`]: _, ...others } = ofAge(null);
    expect(await ages()).toMatchObject(others);
  });

  test("goes where its directory gets another name leaves the other without its age", async () => {
    renameSync(folder.at(more), folder.at("More/Mossy Car"));
    const { [`${more}/Moss Bus S03E01.mp4`]: _, ...others } = ofAge(null);
    expect(await ages()).toMatchObject({ ...others, "More/Mossy Car/Moss Bus S03E01.mp4": 7 });
  });
});

describe("NFO files", () => {
  const film = "Films/Cloud Whale (2019)";

  test("win over names, and their pictures are found beside them", async () => {
    folder.put(
      `${film}/movie.nfo`,
      '<movie><title>The Whale</title><mpaa>FSK 6</mpaa><thumb aspect="poster">whale art.jpg</thumb></movie>',
    );
    folder.put(`${film}/whale art.jpg`);
    const told = await scan(folder);
    const programme = told.programmes.find(({ described }) => described.title === "The Whale");
    expect(programme).toMatchObject({
      described: { certificate: "FSK 6", ageRating: 6 },
      artwork: [{ path: `${film}/whale art.jpg`, role: "poster" }],
    });
  });

  test("of a show give its episodes its age", async () => {
    folder.put(`${mossBus}/tvshow.nfo`, "<tvshow><title>Moss Bus</title><mpaa>TV-Y7</mpaa></tvshow>");
    const ages = (await scan(folder)).programmes
      .filter(({ files }) => files[0]?.path.startsWith(mossBus))
      .map(({ described }) => described.ageRating);
    expect(ages).toEqual([7, 7, 7, 7]);
  });

  test("may be written in other encodings", async () => {
    folder.put(`${film}/movie.nfo`, Buffer.from("<movie><title>Der große Wal</title></movie>", "latin1"));
    expect((await scan(folder)).titleOf(`${film}/Cloud Whale (2019).mp4`)).toBe("Der große Wal");
    folder.put(
      `${film}/movie.nfo`,
      Buffer.from("\ufeff<movie><title>Der grüne Wal</title></movie>", "utf16le"),
    );
    expect((await scan(folder)).titleOf(`${film}/Cloud Whale (2019).mp4`)).toBe("Der grüne Wal");
  });

  test("of more than 256 KiB, and those full of harm, say nothing and stop nobody", async () => {
    folder.put(`${film}/movie.nfo`, `<movie><title>Huge</title>${" ".repeat(256 * 1024)}</movie>`);
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
      "",
    );
    folder.put("Phone/1.nfo", `<!DOCTYPE x [<!ENTITY l0 "lol">${lol}]><movie><title>&l9;</title></movie>`);
    const told = await scan(folder);
    expect(told.titleOf(`${film}/Cloud Whale (2019).mp4`)).toBe("Cloud Whale");
    expect(told.titleOf("Phone/1.mp4")?.length).toBeLessThan(100);
  });
});
