import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { withClips } from "../scan/clips-in-a-library";

const household = withClips(3);
const nfo = "Moss Bus/tvshow.nfo";
const words = (title: string, certificate: string) =>
  `<tvshow><title>${title}</title><mpaa>${certificate}</mpaa></tvshow>`;
const [first, second, third] = [1, 2, 3].map((episode) => `Moss Bus/Moss Bus S01E0${episode}.mp4`) as [
  string,
  string,
  string,
];
let other: string;

function putElsewhere(clip: number, path: string): void {
  mkdirSync(dirname(join(other, path)), { recursive: true });
  copyFileSync(household.clip(clip), join(other, path));
}
async function scanned() {
  await household.library.scan();
  const rows = household.library.rows();
  return Object.fromEntries(
    rows.map(({ path, collection, ageRating }) => [path, `${collection} ${ageRating}`]),
  );
}

describe("a show in two library folders, one of which has its tvshow.nfo,", () => {
  beforeEach(async () => {
    other = makeTemporaryFolder();
    household.put(1, first);
    writeFileSync(household.at(nfo), words("The Moss Bus", "TV-Y7"));
    putElsewhere(2, second);
    await household.library.service.addFolder(other);
    await household.library.service.whenIdle();
  });

  test("has its words in both, whichever was looked at last", async () => {
    const both = { [first]: "The Moss Bus 7", [second]: "The Moss Bus 7" };
    expect(await scanned()).toEqual(both);
    putElsewhere(3, third);
    expect(await scanned()).toEqual({ ...both, [third]: "The Moss Bus 7" });
  });

  test("is of another age in both when it changes, and of none when it goes", async () => {
    writeFileSync(household.at(nfo), words("The Moss Bus", "FSK 16"));
    expect(await scanned()).toEqual({ [first]: "The Moss Bus 16", [second]: "The Moss Bus 16" });
    rmSync(household.at(nfo));
    expect(await scanned()).toEqual({ [first]: "Moss Bus null", [second]: "Moss Bus null" });
  });

  test("takes the words of the other once that folder is removed", async () => {
    const [folder] = household.library.service.listFolders();
    household.library.service.removeFolder(folder?.id ?? 0);
    putElsewhere(3, third);
    expect(await scanned()).toEqual({ [second]: "Moss Bus null", [third]: "Moss Bus null" });
  });
});
