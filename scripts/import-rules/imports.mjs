import { parseSync, Visitor } from "vite";

/**
 * @typedef {object} ImportFound
 * @property {string | undefined} specifier undefined where it is not written as a plain string
 * @property {boolean} isType only types come over
 * @property {number} line
 */

/**
 * Every way in which one file can ask for another: import and export … from, with types or values, import(),
 * import("…").Type, import x = require(), require(), import.meta.glob().
 *
 * @param {string} file only its ending counts
 * @param {string} source
 * @returns {ImportFound[]}
 * @throws when the file cannot be parsed
 */
export function findImports(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  /** @type {ImportFound[]} */
  const found = [];
  /** @param {any} node @param {any} from @param {boolean} isType */
  const note = (node, from, isType) => {
    const specifier = typeof from?.value === "string" ? from.value : undefined;
    found.push({ specifier, isType, line: source.slice(0, node.start).split("\n").length });
  };
  new Visitor({
    ImportDeclaration: (node) => note(node, node.source, isTypeOnly(node, node.importKind)),
    ExportAllDeclaration: (node) => note(node, node.source, node.exportKind === "type"),
    ExportNamedDeclaration: (node) => {
      if (node.source) note(node, node.source, isTypeOnly(node, node.exportKind));
    },
    ImportExpression: (node) => note(node, node.source, false),
    TSImportType: (node) => note(node, node.source, true),
    TSExternalModuleReference: (node) => note(node, node.expression, false),
    CallExpression: (node) => {
      if (asksForFiles(node.callee)) note(node, node.arguments[0], false);
    },
  }).visit(program);
  return found;
}

/**
 * @param {{ specifiers: readonly any[] }} node
 * @param {string | null | undefined} kind
 */
function isTypeOnly({ specifiers }, kind) {
  if (kind === "type") return true;
  const kinds = specifiers.map((specifier) => specifier.importKind ?? specifier.exportKind);
  return kinds.length > 0 && kinds.every((each) => each === "type");
}

/** @param {any} callee */
function asksForFiles(callee) {
  if (callee.type === "Identifier") return callee.name === "require";
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "MetaProperty" &&
    callee.property.name === "glob"
  );
}
