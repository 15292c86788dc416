import { useEffect, useRef } from "react";

type BackHandler = (event: KeyboardEvent) => void;
const backKeys = new Set(["Backspace", "Escape", "GoBack", "BrowserBack"]);
const handlers: { current: BackHandler }[] = [];

/** Back goes to whichever screen or dialog asked last, and never out of the kiosk. */
export function useBack(handler: BackHandler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (handlers.length === 0) document.addEventListener("keydown", goBack);
    handlers.push(latest);
    return () => {
      handlers.splice(handlers.indexOf(latest), 1);
      if (handlers.length === 0) document.removeEventListener("keydown", goBack);
    };
  }, []);
}

function goBack(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement && event.key === "Backspace";
  if (!backKeys.has(event.key) || typing) return;
  event.preventDefault();
  if (!event.repeat) handlers.at(-1)?.current(event);
}
