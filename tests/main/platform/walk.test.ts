import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { walkRules } from "@main/features/library/survey.service";
import { createFileTree } from "@main/platform/file-tree";
import { beforeEach, describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const onWindows = process.platform === "win32";
const asRoot = process.getuid?.() === 0;
let root: string;

beforeEach(() => {
  root = makeTemporaryFolder();
});

function put(path: string, content = "x"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Every video with its problem, and what else was met. */
async function walk(): Promise<Record<string, string | null>> {
  const met: Record<string, string | null> = {};
  for await (const entry of createFileTree().walk(root, walkRules, new AbortController().signal))
    met[entry.path] = entry.kind === "video" ? entry.problem : entry.kind;
  return met;
}

test("videos and captions at any depth", async () => {
  put("a.mp4", "12345");
  put("Show/Season 1/b.MKV");
  put("Show/Season 1/b.en.vtt");
  put("notes.txt");
  expect(await walk()).toEqual({
    "a.mp4": null,
    "Show/Season 1/b.MKV": null,
    "Show/Season 1/b.en.vtt": "caption",
  });
});

test("what systems and media centres keep for themselves is not listed", async () => {
  const hidden = ["@eaDir", "#recycle", "$RECYCLE.BIN", "System Volume Information", "lost+found", ".git"];
  for (const folder of [...hidden, ".actors", "extrafanart", "metadata"]) put(`${folder}/a.mp4`);
  put("._a.mp4");
  put("Thumbs.db");
  put("seen.mp4");
  expect(await walk()).toEqual({ "seen.mp4": null });
});

test(".nomedia and an empty .ignore hide everything below, an .ignore with words in it does not", async () => {
  put("a/.nomedia");
  put("a/deep/x.mp4");
  put("b/.ignore", "");
  put("b/y.mp4");
  put("c/.ignore", "*.tmp");
  put("c/z.mp4");
  expect(await walk()).toEqual({
    "a/deep/x.mp4": "folder-ignored",
    "b/y.mp4": "folder-ignored",
    "c/z.mp4": null,
  });
});

describe.skipIf(onWindows)("links", () => {
  test("to a file inside count as a file, with the size of the content", async () => {
    put("real.mp4", "12345");
    symlinkSync("real.mp4", join(root, "link.mp4"));
    const sizes = [];
    for await (const entry of createFileTree().walk(root, walkRules, new AbortController().signal))
      if (entry.kind === "video") sizes.push(entry.sizeBytes);
    expect(sizes).toEqual([5, 5]);
  });

  test("out of the folder are told of and not followed", async () => {
    const outside = makeTemporaryFolder();
    writeFileSync(join(outside, "secret.mp4"), "x");
    symlinkSync(join(outside, "secret.mp4"), join(root, "link.mp4"));
    symlinkSync(outside, join(root, "folder"));
    expect(await walk()).toEqual({ "link.mp4": "link-outside" });
  });

  test("to nowhere are told of", async () => {
    symlinkSync("nowhere.mp4", join(root, "link.mp4"));
    expect(await walk()).toEqual({ "link.mp4": "vanished" });
  });

  test("that go round in a circle end", async () => {
    put("a/x.mp4");
    symlinkSync("..", join(root, "a/up"));
    symlinkSync("b", join(root, "c"));
    symlinkSync("c", join(root, "b"));
    expect(await walk()).toEqual({ "a/x.mp4": null });
  });

  test("to a hidden folder inside are followed once", async () => {
    put(".pool/x.mp4");
    symlinkSync(".pool", join(root, "one"));
    symlinkSync(".pool", join(root, "two"));
    expect(Object.keys(await walk())).toHaveLength(1);
  });
});

test.skipIf(onWindows)("a pipe named like a video is not opened", async () => {
  execFileSync("mkfifo", [join(root, "pipe.mp4")]);
  expect(await walk()).toEqual({ "pipe.mp4": "not-a-regular-file" });
});

test("a folder named like a video is a folder", async () => {
  put("Film.mp4/inside.mkv");
  expect(await walk()).toEqual({ "Film.mp4/inside.mkv": null });
});

test.skipIf(onWindows)("a folder without permission is told of, and the walk goes on", async (context) => {
  if (asRoot) {
    console.log("skipped: root may look into every folder");
    return context.skip();
  }
  put("closed/x.mp4");
  put("open.mp4");
  chmodSync(join(root, "closed"), 0o000);
  const met = await walk();
  chmodSync(join(root, "closed"), 0o700);
  expect(met).toEqual({ closed: "closed-folder", "open.mp4": null });
});

test("a folder that is gone meanwhile is told of", async () => {
  rmSync(root, { recursive: true });
  expect(await walk()).toEqual({ "": "closed-folder" });
});

describe.runIf(asRoot)("without permission, as somebody else than root,", () => {
  /** The file system asks for the effective user; every thread of the process has the same one. */
  async function walkAsNobody(): Promise<Record<string, string | null>> {
    process.seteuid?.(65534);
    try {
      return await walk();
    } finally {
      process.seteuid?.(0);
    }
  }

  test("a folder below one that cannot be entered is told of", async () => {
    put("below/x.mp4");
    chmodSync(root, 0o700);
    root = join(root, "below");
    expect(await walkAsNobody()).toEqual({ "": "closed-folder" });
  });

  test("an .ignore that cannot be looked at closes its folder, and the walk goes on", async () => {
    put("listed/.ignore", "");
    put("listed/x.mp4");
    put("open.mp4");
    chmodSync(root, 0o755);
    chmodSync(join(root, "listed"), 0o744);
    expect(await walkAsNobody()).toEqual({ listed: "closed-folder", "open.mp4": null });
  });
});

test("findInside refuses whatever leads outside", () => {
  put("a.mp4");
  const tree = createFileTree();
  expect(tree.findInside(root, "a.mp4")).toMatch(/a\.mp4$/);
  expect(tree.findInside(root, "../../etc/passwd")).toBeUndefined();
  expect(tree.findInside(root, "gone.mp4")).toBeUndefined();
  expect(tree.findInside(root, "")).toBeUndefined();
});

test.skipIf(onWindows)("reading a pipe that took a file's place does not wait for ever", async () => {
  execFileSync("mkfifo", [join(root, "pipe.mp4")]);
  const outcome = await createFileTree().readHash(root, "pipe.mp4");
  expect(outcome).toEqual({ kind: "hash", mediaHash: null });
});
