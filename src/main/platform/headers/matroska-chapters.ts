import type { Chapter } from "@shared/model/video";
import { type Element, listElements, readText, readUnsigned } from "./ebml";
import type { FileWindow } from "./file-window";

const edition = 0x45b9;
const atom = 0xb6;
const start = 0x91;
const display = 0x80;
const text = 0x85;
const mostChapters = 500;

/** The chapters of every edition, without those inside of others. */
export function readChapters(file: FileWindow, chapters: Element): Chapter[] {
  const atoms = childrenOf(file, chapters, edition).flatMap((element) => childrenOf(file, element, atom));
  return atoms.slice(0, mostChapters).map((element) => readChapter(file, element));
}

function readChapter(file: FileWindow, element: Element): Chapter {
  const [startsAt] = childrenOf(file, element, start);
  const [shown] = childrenOf(file, element, display);
  const [title] = shown ? childrenOf(file, shown, text) : [];
  return {
    startSeconds: startsAt ? readUnsigned(file, startsAt) / 1e9 : 0,
    title: (title && readText(file, title).trim()) || null,
  };
}

function childrenOf(file: FileWindow, parent: Element, id: number): Element[] {
  return [...listElements(file, parent.start, parent.end)].filter((element) => element.id === id);
}
