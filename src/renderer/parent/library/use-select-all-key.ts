import { useEffect, useRef } from "react";

/** Ctrl+A (or Cmd+A) selects the rows, unless somebody is typing. */
export function useSelectAllKey(selectAll: () => void): void {
  const latest = useRef(selectAll);
  useEffect(() => {
    latest.current = selectAll;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "a" || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}
