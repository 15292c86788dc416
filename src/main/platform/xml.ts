import { XMLParser } from "fast-xml-parser";

/** An element with its name and the names of its attributes in lower case. `text` is its own, without that of `children`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Files that say something of a video are small; what is larger means harm. */
const longestCharacters = 256 * 1024;
const deepestTags = 32;
const mendings = 8;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  cdataPropName: "#cdata",
  parseTagValue: false,
  processEntities: false, // a document's own entities are never expanded; those of XML are, below
  ignoreDeclaration: true,
  ignorePiTags: true,
  allowBooleanAttributes: true,
  strictReservedNames: false,
  maxNestedTags: deepestTags,
});

/** The outermost elements of a text, however damaged it is: none where there are none. Never throws. */
export function parseXml(text: string): readonly XmlElement[] {
  if (text.length > longestCharacters) return [];
  let rest = withoutDoctype(text);
  for (let tries = 0; tries < mendings && rest !== ""; tries++) {
    try {
      return readElements(parser.parse(rest));
    } catch {
      rest = upToLastClosingTag(rest);
    }
  }
  return [];
}

/** What follows the damage is lost, what stands before it is not. */
function upToLastClosingTag(text: string): string {
  const last = text.lastIndexOf("</");
  for (const start of [last, text.lastIndexOf("</", last - 1)]) {
    const end = start < 0 ? -1 : text.indexOf(">", start) + 1;
    if (end > 0 && end < text.length) return text.slice(0, end);
  }
  return "";
}

function withoutDoctype(text: string): string {
  const start = text.search(/<!doctype/i);
  if (start < 0) return text;
  const close = text.indexOf(">", start);
  const bracket = text.indexOf("[", start);
  const end = bracket >= 0 && bracket < close ? text.indexOf("]", bracket) : start;
  const after = end < 0 ? -1 : text.indexOf(">", end);
  return after < 0 ? text.slice(0, start) : text.slice(0, start) + text.slice(after + 1);
}

/** As the parser has them: one key that is the name, its children under it, and the attributes under ":@". */
type ParsedNode = Record<string, unknown>;

const asNodes = (value: unknown): ParsedNode[] => (Array.isArray(value) ? value : []);

function readElements(nodes: unknown): XmlElement[] {
  return asNodes(nodes).flatMap((node) => {
    const name = nameOf(node);
    return name === undefined || name.startsWith("#") ? [] : [readElement(name, node)];
  });
}

function readElement(name: string, node: ParsedNode): XmlElement {
  const content = asNodes(node[name]);
  const attributes = Object.entries((node[":@"] ?? {}) as Record<string, unknown>);
  return {
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      attributes.map(([key, value]) => [key.toLowerCase(), decodeEntities(String(value))]),
    ),
    text: content.map(textOf).join("").trim(),
    children: readElements(content),
  };
}

const nameOf = (node: ParsedNode) => Object.keys(node).find((key) => key !== ":@");

/** What is marked as CDATA stands there as it is meant. */
function textOf(node: ParsedNode): string {
  const plain = node["#text"];
  if (typeof plain === "string") return decodeEntities(plain);
  const marked = asNodes(node["#cdata"]).map((part) => part["#text"]);
  return marked.filter((part) => typeof part === "string").join("");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Once: what comes out is not looked at again. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const known = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return known ? String.fromCodePoint(code) : whole;
  });
}
