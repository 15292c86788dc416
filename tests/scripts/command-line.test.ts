import { describe, expect, test } from "vitest";
import { parseCommandLine, requireFolders, toArguments, UsageError } from "../../scripts/command-line.mjs";
import { defaultDataFolder } from "../../scripts/data-folder.mjs";
import { makeTemporaryFolder } from "../support/temporary-folder";

const machine = { platform: "linux", env: {}, home: "/home/ada", cwd: "/somewhere" } as const;
const parse = (...argv: string[]) => parseCommandLine(argv, machine);

describe("what is understood", () => {
  test("nothing at all", () => {
    expect(parse()).toEqual({
      library: [],
      data: "/home/ada/.local/share/matinee",
      port: 0,
      headless: false,
      demo: false,
      help: false,
      shell: undefined,
      window: undefined,
    });
  });

  test.each<[string, string[], object]>([
    ["several library folders", ["--library", "a", "--library=/b"], { library: ["/somewhere/a", "/b"] }],
    ["a data folder", ["--data", "x"], { data: "/somewhere/x" }],
    ["a folder that begins with a hyphen", ["--data=-x"], { data: "/somewhere/-x" }],
    ["a port", ["--port", "8123"], { port: 8123 }],
    ["the highest port", ["--port=65535"], { port: 65_535 }],
    [
      "all of them together",
      ["--library", "/v", "--headless", "--port", "1", "--data", "/d"],
      { library: ["/v"], headless: true, port: 1, data: "/d" },
    ],
    [
      "a demo has a household of its own",
      ["--demo"],
      { demo: true, data: "/home/ada/.local/share/matinee-demo" },
    ],
    ["a demo in a named place", ["--demo", "--data", "/d"], { demo: true, data: "/d" }],
    ["a shell", ["--shell", "chromium"], { shell: "chromium" }],
    ["the short help", ["-h"], { help: true }],
  ])("%s", (_title, argv, expected) => {
    expect(parse(...argv)).toMatchObject(expected);
  });

  test("folders are meant from where npm was called", () => {
    const env = { npm_lifecycle_event: "start", INIT_CWD: "/home/ada/films" };
    expect(
      parseCommandLine(["--library", "x"], { platform: "linux", home: "/home/ada", env }).library,
    ).toEqual(["/home/ada/films/x"]);
  });

  test("what is handed on to another process is understood there as the same", () => {
    const line = parse("--library", "a b", "--library=-c", "--port", "9", "--demo", "--headless");
    expect(parseCommandLine(toArguments(line), { ...machine, cwd: "/elsewhere" })).toEqual(line);
  });
});

describe("what is refused, in one sentence and with exit code 64", () => {
  test.each<[string[], string]>([
    [["--fullscreen"], 'There is no option --fullscreen: "npm start -- --help" shows them all.'],
    [["--no-headless"], 'There is no option --no-headless: "npm start -- --help" shows them all.'],
    [["-x"], 'There is no option -x: "npm start -- --help" shows them all.'],
    [["films"], '"films" is not an option: "npm start -- --help" shows them all.'],
    [["--", "films"], '"films" is not an option: "npm start -- --help" shows them all.'],
    [["--port"], "--port needs a value, for example --port 8123"],
    [["--port="], "--port needs a value, for example --port 8123"],
    [["--data", "--headless"], "--data needs a value, for example --data ~/matinee"],
    [["--port", "65536"], '--port takes a number from 0 to 65535, not "65536".'],
    [["--port", "80a"], '--port takes a number from 0 to 65535, not "80a".'],
    [["--port=-1"], '--port takes a number from 0 to 65535, not "-1".'],
    [["--headless=yes"], "--headless takes no value."],
    [["--shell", "firefox"], '--shell takes electron or chromium, not "firefox".'],
    [["--data", "a", "--data", "b"], "--data is given twice."],
  ])("%j", (argv, sentence) => {
    expect(() => parse(...argv)).toThrow(new UsageError(sentence));
  });

  test("a library folder that is not there", () => {
    const folder = makeTemporaryFolder();
    expect(() => requireFolders({ library: [folder] })).not.toThrow();
    expect(() => requireFolders({ library: [`${folder}/gone`] })).toThrow(
      `There is no folder at ${folder}/gone (from --library).`,
    );
    expect(new UsageError("").exitCode).toBe(64);
  });
});

describe("the data folder's own place", () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean, string]>([
    ["linux", {}, false, "/home/ada/.local/share/matinee"],
    ["linux", { XDG_DATA_HOME: "/data" }, false, "/data/matinee"],
    ["linux", { XDG_DATA_HOME: "relative" }, false, "/home/ada/.local/share/matinee"],
    ["linux", { XDG_DATA_HOME: "" }, true, "/home/ada/.local/share/matinee-demo"],
    ["darwin", {}, false, "/home/ada/Library/Application Support/Matinee"],
    ["darwin", {}, true, "/home/ada/Library/Application Support/Matinee Demo"],
    [
      "win32",
      { APPDATA: "C:\\Users\\Ada\\AppData\\Roaming" },
      false,
      "C:\\Users\\Ada\\AppData\\Roaming\\Matinee",
    ],
    ["win32", {}, true, "\\home\\ada\\AppData\\Roaming\\Matinee Demo"],
  ])("%s with %j, demo %s", (platform, env, demo, folder) => {
    expect(defaultDataFolder({ platform, env, home: "/home/ada", demo })).toBe(folder);
  });
});
