export interface PressedKey {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

const editing = new Set([
  "a",
  "c",
  "v",
  "x",
  "z",
  "y",
  "arrowleft",
  "arrowright",
  "backspace",
  "delete",
  "home",
  "end",
]);

/**
 * An allow-list: plain keys are the page's, with Ctrl or Cmd only what edits text. Function keys and every other chord
 * (reload, print, zoom, find, close, developer tools) end here.
 */
export function allowsKey({ key, control, meta, alt }: PressedKey): boolean {
  if (/^F\d{1,2}$/.test(key)) return false;
  if (control && alt) return key.length === 1; // AltGr types a character
  if (alt) return key === "Alt";
  if (control || meta) return editing.has(key.toLowerCase()) || key === "Control" || key === "Meta";
  return true;
}
