import { type Dirent, readdirSync } from "node:fs";
import { sep } from "node:path";

export interface ListedEntry {
  /** To be shown and kept; where the name is no Unicode, its bytes above ASCII are written as `\xNN`. */
  readonly name: string;
  /** To ask the disk with. */
  readonly raw: string | Buffer;
  readonly kind: "file" | "directory" | "link" | "other";
}

/** Stands in a name for what is no Unicode, or for itself. */
const replacementCharacter = "\ufffd";

/** Throws what the disk says. */
export function listDirectory(path: string | Buffer): ListedEntry[] {
  if (typeof path === "string") {
    const entries = readdirSync(path, { withFileTypes: true });
    if (!entries.some(({ name }) => name.includes(replacementCharacter)))
      return entries.map((entry) => ({ name: entry.name, raw: entry.name, kind: kindOf(entry) }));
  }
  const taken = new Set<string>();
  return readdirSync(path, { withFileTypes: true, encoding: "buffer" })
    .map((entry) => ({ ...namesOf(entry.name), kind: kindOf(entry) }))
    .sort((a, b) => Number(isWritten(a)) - Number(isWritten(b)))
    .map((entry) => ({ ...entry, name: takeName(taken, entry.name) }));
}

const isWritten = ({ raw }: { raw: string | Buffer }) => typeof raw !== "string";

function namesOf(bytes: Buffer): { name: string; raw: string | Buffer } {
  try {
    const name = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { name, raw: name };
  } catch {
    return { name: writeBytes(bytes), raw: bytes };
  }
}

function writeBytes(bytes: Buffer): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`,
  ).join("");
}

/** Another file may really be called like that. */
function takeName(taken: Set<string>, wanted: string): string {
  let name = wanted;
  while (taken.has(name)) name = `\\${name}`;
  taken.add(name);
  return name;
}

function kindOf(entry: Dirent<string> | Dirent<Buffer<ArrayBuffer>>): ListedEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}

/** The path of an entry of that directory. */
export function pathOfEntry(directory: string | Buffer, raw: string | Buffer): string | Buffer {
  if (typeof directory === "string" && typeof raw === "string")
    return directory.endsWith(sep) ? directory + raw : directory + sep + raw;
  return Buffer.concat([Buffer.from(directory), Buffer.from(sep), Buffer.from(raw)]);
}
