// The one parser of Matinee's flags: `npm start`, the headless entry and the Electron entry all use it. Plain
// JavaScript without dependencies, because the start script runs it before any package is installed.
import { statSync } from "node:fs";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { defaultDataFolder } from "./data-folder.mjs";

/**
 * @typedef {object} CommandLine
 * @property {string[]} library folders to add, absolute
 * @property {string} data the data folder, absolute
 * @property {number} port 0 takes any free port
 * @property {boolean} headless
 * @property {boolean} demo
 * @property {boolean} help
 * @property {"electron" | "chromium" | undefined} shell
 * @property {string | undefined} window the Chromium that the headless entry opens; the start script gives it
 */

/** A flag that cannot be understood; the message is one sentence for the person who typed it. */
export class UsageError extends Error {
  exitCode = 64;
}

export const usage = `Matinee, a family media kiosk.

  npm start                        set up what is missing, build, and open the kiosk
  npm start -- --demo              the same, with sample videos that it makes itself

Options (after "npm start --"):
  --library DIR    add this folder of videos and scan it; may be given several times
  --data DIR       keep the household's data here instead of the system's own place
  --port N         serve on this port of 127.0.0.1 (without Electron; default: any free one)
  --headless       open no window: serve, and print the address
  --shell NAME     electron or chromium: insist on this one
  --demo           fill an empty household with samples, in a data folder of its own
  --help           show this
`;

/** @type {NonNullable<import("node:util").ParseArgsConfig["options"]>} */
const options = {
  library: { type: "string", multiple: true },
  data: { type: "string" },
  port: { type: "string" },
  headless: { type: "boolean" },
  demo: { type: "boolean" },
  shell: { type: "string" },
  help: { type: "boolean", short: "h" },
  window: { type: "string" },
};
const examples = { library: "~/Videos", data: "~/matinee", port: "8123", shell: "chromium", window: "" };

/**
 * @param {readonly string[]} argv without the program and the script
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv, home?: string, cwd?: string }} [machine]
 * @returns {CommandLine}
 * @throws {UsageError}
 */
export function parseCommandLine(argv, machine = {}) {
  const { platform = process.platform, env = process.env, home = homedir() } = machine;
  const cwd = machine.cwd ?? callersFolder(env);
  const given = readTokens(argv);
  const demo = given.has("demo");
  const data = given.get("data")?.[0];
  return {
    library: (given.get("library") ?? []).map((folder) => resolve(cwd, folder)),
    data: data === undefined ? defaultDataFolder({ platform, env, home, demo }) : resolve(cwd, data),
    port: readPort(given.get("port")?.[0]),
    headless: given.has("headless"),
    demo,
    help: given.has("help"),
    shell: readShell(given.get("shell")?.[0]),
    window: given.get("window")?.[0],
  };
}

/**
 * The flags of an understood command line, absolute, to hand on to another process.
 *
 * @param {CommandLine} line
 */
export function toArguments(line) {
  return [
    ...line.library.map((folder) => `--library=${folder}`),
    `--data=${line.data}`,
    `--port=${line.port}`,
    ...(line.headless ? ["--headless"] : []),
    ...(line.demo ? ["--demo"] : []),
    ...(line.window ? [`--window=${line.window}`] : []),
  ];
}

/**
 * Refuses library folders that are not there; the scan would only report them later.
 *
 * @param {Pick<CommandLine, "library">} line
 */
export function requireFolders({ library }) {
  for (const folder of library) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`There is no folder at ${folder} (from --library).`);
    }
  }
}

/**
 * @typedef {object} ExplainLine
 * @property {string[]} paths
 * @property {boolean} stdin more paths, one a line
 * @property {string[]} libraryFolders absolute
 * @property {string} cwd where the person stands
 * @property {boolean} help
 */

export const explainUsage = `Prints one line of JSON a path: how Matinee reads the name. The files need not exist.

  npm run --silent explain -- PATH…
  npm run --silent explain -- --stdin < paths.txt

Paths that are given together lie beside each other. They are relative to a library folder, or absolute.

Options:
  --stdin                 read paths, one a line
  --library-folder DIR    the library folder that the paths lie in; may be given several times
  --help                  show this
`;

/**
 * @param {readonly string[]} argv
 * @param {{ env?: NodeJS.ProcessEnv }} [machine]
 * @returns {ExplainLine}
 * @throws {UsageError}
 */
export function parseExplainLine(argv, { env = process.env } = {}) {
  const cwd = env.npm_lifecycle_event === "explain" && env.INIT_CWD ? env.INIT_CWD : process.cwd();
  const { values, positionals } = readExplainFlags(argv);
  const { stdin = false, help = false } = values;
  if (!stdin && !help && positionals.length === 0) {
    throw new UsageError('Give at least one path, or --stdin: "npm run explain -- --help" shows more.');
  }
  const libraryFolders = (values["library-folder"] ?? []).map((folder) => resolve(cwd, folder));
  return { paths: positionals, stdin, libraryFolders, cwd, help };
}

/** @param {readonly string[]} argv */
function readExplainFlags(argv) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        stdin: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        "library-folder": { type: "string", multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(
      `${/** @type {Error} */ (error).message.split(". ")[0]}. "npm run explain -- --help" shows more.`,
    );
  }
}

// npm runs scripts in the project's folder, wherever it was called; people mean the folder that they stand in.
/** @param {NodeJS.ProcessEnv} env */
function callersFolder(env) {
  return env.npm_lifecycle_event === "start" && env.INIT_CWD ? env.INIT_CWD : process.cwd();
}

/**
 * @param {readonly string[]} argv
 * @returns {Map<string, string[]>}
 */
function readTokens(argv) {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  /** @type {Map<string, string[]>} */
  const given = new Map();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") throw new UsageError(`"${token.value}" is not an option: ${see}`);
    const known = options[token.name];
    if (!known) throw new UsageError(`There is no option ${token.rawName}: ${see}`);
    if (given.has(token.name) && !known.multiple) throw new UsageError(`--${token.name} is given twice.`);
    given.set(token.name, [...(given.get(token.name) ?? []), readValue(token, known.type)]);
  }
  return given;
}
const see = '"npm start -- --help" shows them all.';

/**
 * @param {{ name: string, value?: string | undefined, inlineValue?: boolean | undefined }} token
 * @param {"string" | "boolean"} type
 */
function readValue({ name, value, inlineValue }, type) {
  if (type === "boolean") {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
    return "";
  }
  const missing = !value || (!inlineValue && value.startsWith("-"));
  if (missing) {
    const example = examples[/** @type {keyof typeof examples} */ (name)];
    throw new UsageError(`--${name} needs a value, for example --${name} ${example}`);
  }
  return value;
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/** @param {string | undefined} name */
function readShell(name) {
  if (name === undefined || name === "electron" || name === "chromium") return name;
  throw new UsageError(`--shell takes electron or chromium, not "${name}".`);
}
