import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Ffmpeg } from "@main/platform/ffmpeg";
import { createFfmpeg } from "@main/platform/ffmpeg";
import { createProbe } from "@main/platform/probe";
import { openRules } from "@shared/model/limits-policy";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeClip } from "../../../support/make-clip";
import { makeTemporaryFolder } from "../../../support/temporary-folder";
import { findPrograms, type LibraryInAFolder, openLibrary } from "./library-in-a-folder";

const clips = mkdtempSync(join(tmpdir(), "matinee-clips-"));
const clip = (seed: number) => join(clips, `${seed}.mp4`);
let library: LibraryInAFolder;

beforeAll(() => {
  for (const seed of [1, 2, 3, 4]) makeClip(clip(seed), { seconds: 1, seed });
});
afterAll(() => rmSync(clips, { recursive: true }));
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => library.close());

const at = (path: string) => join(library.folder, path);

function put(seed: number, path: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  copyFileSync(clip(seed), at(path));
}

describe("identity", () => {
  test("a renamed and moved file keeps its video, with the new name, and its old place is forgotten", async () => {
    put(1, "Zoo.mp4");
    await library.scan();
    const { videoId } = library.rows()[0] ?? {};
    mkdirSync(at("Trips"));
    renameSync(at("Zoo.mp4"), at("Trips/Sea.mp4"));
    await library.scan();
    expect(library.rows()).toMatchObject([
      { videoId, path: "Trips/Sea.mp4", title: "Sea", collection: "Trips", state: "ready", reason: null },
    ]);
  });

  test("a moved file is not read again", async () => {
    put(1, "Zoo.mp4");
    await library.scan();
    renameSync(at("Zoo.mp4"), at("Sea.mp4"));
    const probed: string[] = [];
    const probe = createProbe(findPrograms());
    library.ports.probe = {
      read(file, signal) {
        probed.push(file);
        return probe.read(file, signal);
      },
    };
    await library.scan();
    expect(library.byPath("state")).toEqual({ "Sea.mp4": "ready" });
    expect(probed).toEqual([]);
  });

  test("two copies are one video, which plays while one of them is there", async () => {
    put(1, "a.mp4");
    put(1, "b.mp4");
    await library.scan();
    const ids = Object.values(library.byPath("videoId"));
    expect(ids[0]).toBe(ids[1]);
    expect(library.service.home(new Map(), openRules).flatMap(({ tiles }) => tiles)).toHaveLength(1);
    rmSync(at("a.mp4"));
    await library.scan();
    expect(library.service.findPlayable(ids[0] ?? 0)?.path).toMatch(/b\.mp4$/);
    expect(library.byPath("title")).toEqual({ "b.mp4": "b" });
  });

  test("other content at the same path keeps the video and makes a new picture", async () => {
    put(1, "Zoo.mp4");
    await library.scan();
    const before = library.rows()[0];
    put(2, "Zoo.mp4");
    await library.scan();
    const after = library.rows()[0];
    expect(after?.videoId).toBe(before?.videoId);
    expect(after?.pictureUrl).not.toBe(before?.pictureUrl);
  });

  test("content that moved away takes its video with it when other content takes the path", async () => {
    put(1, "Zoo.mp4");
    await library.scan();
    const zoo = library.byPath("videoId")["Zoo.mp4"];
    renameSync(at("Zoo.mp4"), at("Old zoo.mp4"));
    put(2, "Zoo.mp4");
    await library.scan();
    const now = library.byPath("videoId");
    expect(now["Old zoo.mp4"]).toBe(zoo);
    expect(now["Zoo.mp4"]).not.toBe(zoo);
  });

  test("two files that swap their names swap nothing else", async () => {
    put(1, "a.mp4");
    put(2, "b.mp4");
    await library.scan();
    const before = library.byPath("videoId");
    renameSync(at("a.mp4"), at("c.mp4"));
    renameSync(at("b.mp4"), at("a.mp4"));
    renameSync(at("c.mp4"), at("b.mp4"));
    utimesSync(at("a.mp4"), 1, 1);
    utimesSync(at("b.mp4"), 2, 2);
    await library.scan();
    expect(library.byPath("videoId")).toEqual({ "a.mp4": before["b.mp4"], "b.mp4": before["a.mp4"] });
  });

  test("of two copies, the changed one becomes a video of its own", async () => {
    put(1, "a.mp4");
    put(1, "b.mp4");
    await library.scan();
    const shared = library.byPath("videoId")["a.mp4"];
    put(2, "a.mp4");
    await library.scan();
    const now = library.byPath("videoId");
    expect(now["b.mp4"]).toBe(shared);
    expect(now["a.mp4"]).not.toBe(shared);
  });

  test("of two copies that change into two contents, one keeps the video", async () => {
    put(1, "a.mp4");
    put(1, "b.mp4");
    await library.scan();
    const shared = library.byPath("videoId")["a.mp4"];
    put(2, "a.mp4");
    put(3, "b.mp4");
    await library.scan();
    const ids = Object.values(library.byPath("videoId"));
    expect(ids).toContain(shared);
    expect(new Set(ids).size).toBe(2);
  });

  test("a file that comes back under another name is the same video with that name", async () => {
    put(1, "Zoo.mp4");
    put(2, "other.mp4");
    await library.scan();
    const zoo = library.byPath("videoId")["Zoo.mp4"];
    rmSync(at("Zoo.mp4"));
    await library.scan();
    put(1, "Sea.mp4");
    await library.scan();
    expect(library.byPath("videoId")["Sea.mp4"]).toBe(zoo);
    expect(library.byPath("title")).toEqual({ "Sea.mp4": "Sea", "other.mp4": "other" });
  });

  test("empty files are not copies of each other", async () => {
    writeFileSync(at("a.mp4"), "");
    writeFileSync(at("b.mp4"), "");
    await library.scan();
    expect(new Set(Object.values(library.byPath("videoId"))).size).toBe(2);
  });
});

describe("folders that go", () => {
  test("nothing is missing while a folder is away, and all is back with it", async () => {
    put(1, "Zoo.mp4");
    await library.scan();
    renameSync(library.folder, `${library.folder}-away`);
    await library.scan();
    expect(library.service.listFolders()).toMatchObject([{ online: false, videoCount: 1 }]);
    expect(library.byPath("state")).toEqual({ "Zoo.mp4": "ready" });
    expect(library.service.home(new Map(), openRules)).toEqual([]);
    expect(library.service.findPlayable(library.rows()[0]?.videoId ?? 0)).toBeUndefined();
    renameSync(`${library.folder}-away`, library.folder);
    await library.scan();
    expect(library.service.listFolders()).toMatchObject([{ online: true }]);
    expect(library.service.home(new Map(), openRules)).toHaveLength(1);
  });

  test("the empty place of a disk that is not mounted is a folder that is away", async () => {
    put(1, "Zoo.mp4");
    await library.scan();
    rmSync(at("Zoo.mp4"));
    await library.scan();
    expect(library.service.listFolders()).toMatchObject([{ online: false }]);
    expect(library.byPath("state")).toEqual({ "Zoo.mp4": "ready" });
  });

  test("a file that comes back is read again", async () => {
    put(1, "Zoo.mp4");
    put(2, "Sea.mp4");
    await library.scan();
    const { videoId } = library.rows()[1] ?? {};
    rmSync(at("Zoo.mp4"));
    await library.scan();
    expect(library.byPath("state")["Zoo.mp4"]).toBe("missing");
    put(1, "Zoo.mp4");
    await library.scan();
    expect(library.rows()[1]).toMatchObject({ videoId, state: "ready", reason: null });
  });

  test("a removed folder's videos are gone from every list, and known again when it is added again", async () => {
    put(1, "Zoo.mp4");
    await library.scan();
    const { videoId } = library.rows()[0] ?? {};
    const [folder] = library.service.listFolders();
    expect(library.service.removeFolder(folder?.id ?? 0)).toBe(true);
    expect(library.service.removeFolder(folder?.id ?? 0)).toBe(false);
    expect(library.rows()).toEqual([]);
    expect(library.service.home(new Map(), openRules)).toEqual([]);
    expect(library.service.findPlayable(videoId ?? 0)).toBeUndefined();
    await library.service.addFolder(library.folder);
    expect(library.rows()).toMatchObject([{ videoId, state: "ready" }]);
  });
});

describe("a copy in a folder that was removed", () => {
  async function addOther(path: string): Promise<number> {
    const other = makeTemporaryFolder();
    copyFileSync(clip(1), join(other, path));
    const { id } = await library.service.addFolder(other);
    await library.scan();
    return id;
  }

  test("keeps no file from being missing", async () => {
    put(1, "Zoo.mp4");
    put(2, "Sea.mp4");
    const other = await addOther("Copy.mp4");
    library.service.removeFolder(other);
    rmSync(at("Zoo.mp4"));
    await library.scan();
    expect(library.byPath("state")).toEqual({ "Sea.mp4": "ready", "Zoo.mp4": "missing" });
  });

  test("names no video", async () => {
    await addOther("Copy.mp4").then(library.service.removeFolder);
    put(1, "Zoo.mp4");
    await library.scan();
    expect(library.byPath("title")).toEqual({ "Zoo.mp4": "Zoo" });
  });
});

test("a folder that cannot be walked keeps no other from being read", async () => {
  put(1, "a.mp4");
  const broken = makeTemporaryFolder();
  await library.service.addFolder(broken);
  const { fileTree } = library.ports;
  library.ports.fileTree = {
    ...fileTree,
    walk(root, rules, signal) {
      if (root === broken) throw Object.assign(new Error(), { code: "EIO" });
      return fileTree.walk(root, rules, signal);
    },
  };
  await library.scan();
  expect(library.service.scanProgress().phase).toBe("completed");
  expect(library.byPath("state")).toEqual({ "a.mp4": "ready" });
  expect(library.service.listFolders().map(({ online }) => online)).toEqual([true, true]);
});

describe("one scan at a time", () => {
  test("a scan asked for during another runs after it", async () => {
    put(1, "a.mp4");
    library.service.startScan();
    put(2, "b.mp4");
    library.service.startScan();
    await library.service.whenIdle();
    expect(library.byPath("state")).toEqual({ "a.mp4": "ready", "b.mp4": "ready" });
    expect(library.service.scanProgress()).toMatchObject({ phase: "completed", found: 2 });
  });

  test("a scan that is cancelled, and a kiosk that is restarted, go on where they stopped", async () => {
    for (const seed of [1, 2, 3, 4]) put(seed, `${seed}.mp4`);
    const ffmpeg = createFfmpeg(findPrograms());
    library.ports.ffmpeg = cancelAt(ffmpeg, 2, () => library.service.cancelScan());
    await library.scan();
    expect(library.service.scanProgress().phase).toBe("cancelled");
    expect(library.rows().length).toBeLessThan(4);
    library = await library.reopen();
    await library.scan();
    expect(library.byPath("state")).toEqual({
      ...{ "1.mp4": "ready", "2.mp4": "ready", "3.mp4": "ready", "4.mp4": "ready" },
    });
    expect(library.rows().filter(({ pictureUrl }) => pictureUrl === null)).toEqual([]);
  });

  test("pictures that were interrupted are made by the next scan", async () => {
    put(1, "a.mp4");
    const ffmpeg = library.ports.ffmpeg;
    library.ports.ffmpeg = {
      ...ffmpeg,
      makeThumbnail: async () => {
        library.service.cancelScan();
        return false;
      },
    };
    await library.scan();
    expect(library.byPath("pictureUrl")).toEqual({ "a.mp4": null });
    library.ports.ffmpeg = ffmpeg;
    await library.scan();
    expect(library.byPath("pictureUrl")["a.mp4"]).toMatch(/^\/pictures\//);
  });

  test("a disk without room for pictures leaves them for later", async () => {
    put(1, "a.mp4");
    writeFileSync(library.ports.picturesFolder, "a file where a folder should be");
    await library.scan();
    expect(library.service.scanProgress().phase).toBe("completed");
    rmSync(library.ports.picturesFolder);
    await library.scan();
    expect(library.byPath("pictureUrl")["a.mp4"]).toMatch(/^\/pictures\//);
  });

  test("a scan that cannot be kept fails, says so, and the next one makes up for it", async () => {
    for (const seed of [1, 2, 3]) put(seed, `${seed}.mp4`);
    const { publish } = library.ports;
    library.ports.publish = (event) => {
      if (event.kind === "library.changed") throw new Error("no room");
      publish(event);
    };
    await library.scan();
    expect(library.service.scanProgress().phase).toBe("failed");
    library.ports.publish = publish;
    await library.scan();
    expect(library.service.scanProgress()).toMatchObject({ phase: "completed", found: 3, read: 3 });
    expect(library.rows()).toHaveLength(3);
  });

  test("the household hears of the numbers and of the change", async () => {
    put(1, "a.mp4");
    library.events.length = 0;
    await library.scan();
    const phases = library.events.flatMap((event) =>
      event.kind === "library.scanProgressed" ? [event.progress.phase] : [],
    );
    expect([...new Set(phases)]).toEqual(["walking", "reading", "pictures", "completed"]);
    expect(library.events.some(({ kind }) => kind === "library.changed")).toBe(true);
  });

  test("an unchanged library changes nothing and tells of no change", async () => {
    put(1, "a.mp4");
    await library.scan();
    library.events.length = 0;
    await library.scan();
    expect(library.events.filter(({ kind }) => kind === "library.changed")).toEqual([]);
  });
});

test("a file whose reading hangs is given up and looked at again by the next scan", async () => {
  put(1, "a.mp4");
  const probe = library.ports.probe;
  library.ports.probe = { read: async () => ({ kind: "unreadable", reason: "timed-out" }) };
  await library.scan();
  expect(library.byPath("reason")).toEqual({ "a.mp4": "timed-out" });
  library.ports.probe = probe;
  await library.scan();
  expect(library.byPath("state")).toEqual({ "a.mp4": "ready" });
});

test("a link that was pointed out of the folder no longer plays", async () => {
  put(1, "a.mp4");
  await library.scan();
  const { videoId = 0 } = library.rows()[0] ?? {};
  rmSync(at("a.mp4"));
  symlinkSync(clip(1), at("a.mp4"));
  expect(library.service.findPlayable(videoId)).toBeUndefined();
  await library.scan();
  expect(library.byPath("reason")).toEqual({ "a.mp4": "link-outside" });
});

/** Real work, but the nth picture to be decoded calls `act` first. */
function cancelAt(ffmpeg: Ffmpeg, nth: number, act: () => void): Ffmpeg {
  let count = 0;
  return {
    ...ffmpeg,
    decodePicture(file, signal) {
      if (++count === nth) act();
      return ffmpeg.decodePicture(file, signal);
    },
  };
}
