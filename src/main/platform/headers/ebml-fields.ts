import { type Element, listElements, readText, readUnsigned } from "./ebml";
import type { FileWindow } from "./file-window";

/** What an element holds, by the ids of its fields; of several with the same id the first. */
export interface Fields {
  inside(id: number): Fields;
  number(id: number): number | undefined;
  text(id: number): string | undefined;
  /** The beginning of it. */
  bytes(id: number, atMost: number): Buffer | undefined;
}

/** A parent that is not there has no fields. */
export function openFields(file: FileWindow, parent: Element | undefined): Fields {
  const byId = new Map<number, Element>();
  for (const element of parent ? listElements(file, parent.start, parent.end) : [])
    if (!byId.has(element.id)) byId.set(element.id, element);
  const read = <T>(id: number, as: (element: Element) => T): T | undefined => {
    const element = byId.get(id);
    return element && as(element);
  };
  return {
    inside: (id) => openFields(file, byId.get(id)),
    number: (id) => read(id, (element) => readUnsigned(file, element)),
    text: (id) => read(id, (element) => readText(file, element)),
    bytes: (id, atMost) => read(id, ({ start, end }) => file.read(start, Math.min(end - start, atMost))),
  };
}
