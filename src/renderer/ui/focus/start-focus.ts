import { init, setKeyMap } from "@noriginmedia/norigin-spatial-navigation";

const editable = "input, textarea, select, [contenteditable=true]";
const editingKeys = new Set(["ArrowLeft", "ArrowRight", "Enter", "Backspace", " "]);

// Some remotes send only a code, some only a name.
const remote = {
  left: [37, "ArrowLeft"],
  up: [38, "ArrowUp"],
  right: [39, "ArrowRight"],
  down: [40, "ArrowDown"],
  enter: [13, "Enter"],
};

/** Arrow keys and OK move one focus over the screen; held keys repeat six times a second. */
export function startFocus(): void {
  init({
    shouldFocusDOMNode: true,
    domNodeFocusOptions: { preventScroll: true },
    throttle: 166,
    throttleKeypresses: false,
  });
  // Runs after React's handlers and before the window's: a text field keeps its own keys.
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const typing = target instanceof Element && target.matches(editable);
    if (typing && editingKeys.has(event.key)) event.stopPropagation();
  });
}

/** Off on the parents' desk, where Tab, arrows and Enter are the browser's own. */
export function listenForRemote(on: boolean): void {
  setKeyMap(on ? remote : { left: [], up: [], right: [], down: [], enter: [] });
}
