import { useState } from "react";

export interface Selection {
  readonly ids: ReadonlySet<number>;
  /** With `range`, everything between the last one that was touched and this one. */
  toggle: (id: number, range: boolean) => void;
  replace: (ids: readonly number[]) => void;
  clear: () => void;
}

/** Which of the rows are selected. What is shown no more is selected no more. */
export function useSelection(shown: readonly number[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [last, setLast] = useState<number | null>(null);
  const ids = new Set(shown.filter((id) => selected.has(id)));
  return {
    ids,
    toggle(id, range) {
      const on = !ids.has(id);
      const touched = range ? between(shown, last, id) : [id];
      const kept = [...ids].filter((each) => !touched.includes(each));
      setSelected(new Set(on ? [...kept, ...touched] : kept));
      setLast(id);
    },
    replace: (wanted) => setSelected(new Set(wanted)),
    clear: () => setSelected(new Set()),
  };
}

function between(shown: readonly number[], from: number | null, to: number): readonly number[] {
  const start = from === null ? -1 : shown.indexOf(from);
  const end = shown.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1);
}
