import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { walkFolder } from "@main/platform/walk";
import { walkRules } from "@main/scanner/walk-rules";
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

const walkAll = () => [...walkFolder(root, walkRules, () => false)];

/** Every video with its problem, and what else was met. */
function walk(): Record<string, string | null> {
  const met: Record<string, string | null> = {};
  for (const { path, closed, videos, sidecars } of walkAll()) {
    if (closed) met[path] = closed;
    for (const video of videos) met[video.path] = video.problem;
    for (const sidecar of sidecars) met[sidecar] = "sidecar";
  }
  return met;
}

test("videos and what lies beside them at any depth", () => {
  put("a.mp4", "12345");
  put("Show/Season 1/b.MKV");
  put("Show/Season 1/b.en.srt");
  put("Show/tvshow.nfo");
  put("Show/poster.jpg");
  put("notes.txt");
  expect(walk()).toEqual({
    "a.mp4": null,
    "Show/Season 1/b.MKV": null,
    "Show/Season 1/b.en.srt": "sidecar",
    "Show/tvshow.nfo": "sidecar",
    "Show/poster.jpg": "sidecar",
  });
});

test("a directory comes before those in it, and names them", () => {
  put("a/b/c/x.mp4");
  put("a/d/y.mp4");
  const paths = walkAll().map(({ path }) => path);
  expect(paths).toEqual(["", "a", expect.anything(), expect.anything(), expect.anything()]);
  expect(paths.indexOf("a/b")).toBeLessThan(paths.indexOf("a/b/c"));
  expect(
    walkAll()
      .find(({ path }) => path === "a")
      ?.folders.toSorted(),
  ).toEqual(["b", "d"]);
});

test("what systems and media centres keep for themselves is not listed", () => {
  const hidden = ["@eaDir", "#recycle", "$RECYCLE.BIN", "System Volume Information", "lost+found", ".git"];
  for (const folder of [...hidden, ".actors", "extrafanart", "metadata"]) put(`${folder}/a.mp4`);
  put("._a.mp4");
  put("Thumbs.db");
  put("seen.mp4");
  expect(walk()).toEqual({ "seen.mp4": null });
});

test(".nomedia and an empty .ignore hide everything below", () => {
  put("a/.nomedia");
  put("a/deep/x.mp4");
  put("a/deep/x.nfo");
  put("b/.ignore", "");
  put("b/y.mp4");
  expect(walk()).toEqual({ "a/deep/x.mp4": "folder-ignored", "b/y.mp4": "folder-ignored" });
});

test.each([".ignore", ".plexignore", ".embyignore"])("the patterns in %s hide what they match", (name) => {
  put(name, "*.draft.mp4\nprivate/\n!private/but-not.mp4\n");
  put("film.mp4");
  put("film.draft.mp4");
  put("deep/film.draft.mp4");
  put("private/x.mp4");
  expect(walk()).toMatchObject({
    "film.mp4": null,
    "film.draft.mp4": "folder-ignored",
    "deep/film.draft.mp4": "folder-ignored",
    "private/x.mp4": "folder-ignored",
  });
});

test("an ignore file speaks of nothing beside its directory", () => {
  put("a/.ignore", "x.mp4");
  put("a/x.mp4");
  put("b/x.mp4");
  expect(walk()).toEqual({ "a/x.mp4": "folder-ignored", "b/x.mp4": null });
});

describe.skipIf(onWindows)("links", () => {
  test("to a file inside count as a file, with the size of the content", () => {
    put("real.mp4", "12345");
    symlinkSync("real.mp4", join(root, "link.mp4"));
    const sizes = walkAll().flatMap(({ videos }) => videos.map(({ sizeBytes }) => sizeBytes));
    expect(sizes).toEqual([5, 5]);
  });

  test("out of the folder are told of and not followed", () => {
    const outside = makeTemporaryFolder();
    writeFileSync(join(outside, "secret.mp4"), "x");
    symlinkSync(join(outside, "secret.mp4"), join(root, "link.mp4"));
    symlinkSync(outside, join(root, "folder"));
    expect(walk()).toEqual({ "link.mp4": "link-outside" });
  });

  test("to a folder whose name begins like this one's lead outside", () => {
    const outside = `${root}-other`;
    mkdirSync(outside);
    writeFileSync(join(outside, "secret.mp4"), "x");
    symlinkSync(join(outside, "secret.mp4"), join(root, "link.mp4"));
    const met = walk();
    rmSync(outside, { recursive: true });
    expect(met).toEqual({ "link.mp4": "link-outside" });
  });

  test("to nowhere are told of", () => {
    symlinkSync("nowhere.mp4", join(root, "link.mp4"));
    expect(walk()).toEqual({ "link.mp4": "vanished" });
  });

  test("that go round in a circle end", () => {
    put("a/x.mp4");
    symlinkSync("..", join(root, "a/up"));
    symlinkSync("b", join(root, "c"));
    symlinkSync("c", join(root, "b"));
    symlinkSync("loop.mp4", join(root, "loop.mp4"));
    expect(walk()).toEqual({ "a/x.mp4": null, "loop.mp4": "vanished" });
  });

  test("to a hidden folder inside are followed once", () => {
    put(".pool/x.mp4");
    symlinkSync(".pool", join(root, "one"));
    symlinkSync(".pool", join(root, "two"));
    expect(Object.keys(walk())).toHaveLength(1);
  });

  test("to a folder that is met under its own name are not followed", () => {
    put("z/x.mp4");
    symlinkSync("z", join(root, "a"));
    expect(walk()).toEqual({ "z/x.mp4": null });
  });

  test("are followed where the folder itself is one", () => {
    put("real/x.mp4");
    symlinkSync("real", join(root, "alias"));
    root = join(root, "alias");
    expect(walk()).toEqual({ "x.mp4": null });
  });
});

test.skipIf(onWindows)("a pipe named like a video is not opened", () => {
  execFileSync("mkfifo", [join(root, "pipe.mp4")]);
  expect(walk()).toEqual({ "pipe.mp4": "not-a-regular-file" });
});

test("a folder named like a video is a folder", () => {
  put("Film.mp4/inside.mkv");
  expect(walk()).toEqual({ "Film.mp4/inside.mkv": null });
});

test("names with line breaks, marks, 255 bytes and at great depth are met as they are", () => {
  const long = `${"ä".repeat(120)}${"x".repeat(11)}.mp4`;
  const names = ["two\nlines.mp4", "\u202egpj.mp4", "-i.mp4", "a\\b.mp4", "\ufffd.mp4", " .mp4", long];
  const deep = `${"deep folder with a long name/".repeat(80)}film.mp4`;
  for (const name of [...names, deep]) put(name);
  expect(Object.keys(walk()).toSorted()).toEqual([...names, deep].toSorted());
});

describe.skipIf(onWindows)("names that are no Unicode", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat([Buffer.from(`${root}/`), ...parts.map((part) => Buffer.from(part as string))]);
  const putBytes = (...parts: (string | number[])[]) => {
    try {
      writeFileSync(bytes(...parts), "123");
      return true;
    } catch {
      console.log("skipped: this disk takes only names in UTF-8");
      return false;
    }
  };

  test("are told of with their bytes, and those beside them are not touched", (context) => {
    if (!putBytes("f\u00fcr ", [0xff, 0xfe], ".mp4")) return context.skip();
    put("\ufffd ä.mp4");
    put("beside.mp4");
    expect(walk()).toEqual({
      "f\\xc3\\xbcr \\xff\\xfe.mp4": "name-unreadable",
      "\ufffd ä.mp4": null,
      "beside.mp4": null,
    });
  });

  test("are never taken for a file that is really called like that", (context) => {
    if (!putBytes([0xff], ".mp4")) return context.skip();
    put("\\xff.mp4");
    expect(walk()).toEqual({ "\\xff.mp4": null, "\\\\xff.mp4": "name-unreadable" });
  });

  test("of a folder make everything below unreadable, and nothing beside a video counts", (context) => {
    if (!putBytes([0xff], ".mp4")) return context.skip();
    mkdirSync(bytes([0xfe]));
    writeFileSync(Buffer.concat([bytes([0xfe]), Buffer.from("/film.mp4")]), "x");
    writeFileSync(Buffer.concat([bytes([0xfe]), Buffer.from("/film.nfo")]), "x");
    expect(walk()).toEqual({ "\\xff.mp4": "name-unreadable", "\\xfe/film.mp4": "name-unreadable" });
  });
});

test("a walk that is stopped ends", () => {
  for (const name of ["a", "b", "c"]) put(`${name}/x.mp4`);
  let asked = 0;
  expect([...walkFolder(root, walkRules, () => ++asked > 2)]).toHaveLength(2);
});

test("a folder that is gone throws", () => {
  rmSync(root, { recursive: true });
  expect(walkAll).toThrow("ENOENT");
});

test.skipIf(onWindows)("a folder without permission is told of, and the walk goes on", (context) => {
  if (asRoot) {
    console.log("skipped: root may look into every folder; the same is tried as somebody else");
    return context.skip();
  }
  put("closed/x.mp4");
  put("open.mp4");
  chmodSync(join(root, "closed"), 0o000);
  const met = walk();
  chmodSync(join(root, "closed"), 0o700);
  expect(met).toEqual({ closed: "no-permission", "open.mp4": null });
});

describe.runIf(asRoot)("without permission, as somebody else than root,", () => {
  /** The file system asks for the effective user; every thread of the process has the same one. */
  function walkAsNobody(): Record<string, string | null> {
    process.seteuid?.(65534);
    try {
      return walk();
    } finally {
      process.seteuid?.(0);
    }
  }

  test("a folder that may not be listed is told of, and the walk goes on", () => {
    put("closed/x.mp4");
    put("open.mp4");
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0o700);
    expect(walkAsNobody()).toEqual({ closed: "no-permission", "open.mp4": null });
  });

  test("an .ignore that cannot be looked at closes its folder, and the walk goes on", () => {
    put("listed/.ignore", "");
    put("listed/x.mp4");
    put("open.mp4");
    chmodSync(root, 0o755);
    chmodSync(join(root, "listed"), 0o744);
    expect(walkAsNobody()).toEqual({ listed: "no-permission", "open.mp4": null });
  });

  test("a video that cannot be looked at is told of", () => {
    put("listed/x.mp4");
    chmodSync(root, 0o755);
    chmodSync(join(root, "listed"), 0o744);
    expect(walkAsNobody()).toEqual({ "listed/x.mp4": "no-permission" });
  });
});
