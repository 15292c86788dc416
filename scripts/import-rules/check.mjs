import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { findImports } from "./imports.mjs";
import { rooms } from "./rooms.mjs";

/** @typedef {{ file: string, line: number, problem: string }} Violation */

const code = /\.[cm]?[jt]sx?$/;
const aliases = /^@(shared|main|renderer)(?=\/|$)/;

/**
 * Checks every file of code below `src`.
 *
 * @param {string} src
 * @returns {{ files: number, imports: number, violations: Violation[] }}
 */
export function checkFolder(src) {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => code.test(file))
    .sort();
  const results = files.map((file) => checkFile(file, readFileSync(join(src, file), "utf8")));
  return {
    files: files.length,
    imports: results.reduce((sum, { imports }) => sum + imports, 0),
    violations: results.flatMap(({ violations }) => violations),
  };
}

/**
 * @param {string} file its path below src
 * @param {string} source
 * @returns {{ imports: number, violations: Violation[] }}
 */
export function checkFile(file, source) {
  const room = rooms.find(({ files }) => files.test(file));
  if (!room)
    return {
      imports: 0,
      violations: [{ file, line: 1, problem: "lies in no room of scripts/import-rules/rooms.mjs" }],
    };
  const found = findImports(file, source);
  const violations = found.flatMap(({ specifier, isType, line }) => {
    if (specifier === undefined)
      return [{ file, line, problem: "asks for something that is not a plain string" }];
    const target = targetOf(file, specifier);
    const feature = /^main\/features\/([^/]+)\//.exec(file)?.[1] ?? "";
    const may = (/** @type {readonly string[]} */ list) =>
      list.some((beginning) => matches(target, beginning.replaceAll("{feature}", feature)));
    if (may(room.may)) return [];
    if (may(room.mayTypes ?? [])) {
      return isType ? [] : [{ file, line, problem: `${room.name} may take only types from ${specifier}` }];
    }
    return [{ file, line, problem: `${room.name} may not import ${specifier}` }];
  });
  return { imports: found.length, violations };
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function targetOf(file, specifier) {
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith("node:")) return path;
  if (aliases.test(path)) return `src:${path.slice(1)}`;
  if (!path.startsWith(".")) return `npm:${path.split("/", path.startsWith("@") ? 2 : 1).join("/")}`;
  const inProject = posix.join("src", posix.dirname(file), path);
  return inProject.startsWith("src/") ? `src:${inProject.slice(4)}` : `root:${inProject}`;
}

/**
 * @param {string} target
 * @param {string} beginning
 */
function matches(target, beginning) {
  const whole = beginning.endsWith("$");
  const escaped = beginning
    .replace(/\$$/, "")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^/]*");
  const pattern = new RegExp(`^${escaped}${whole ? "$" : ""}`);
  return pattern.test(target) || pattern.test(`${target}/`); // a folder may also be asked for by its index
}
