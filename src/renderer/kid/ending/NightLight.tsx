import { useEffect, useState } from "react";

/** Dims the whole screen in a minute; a key or a movement gives the light back, and it dims again. */
export function NightLight() {
  const [stirs, setStirs] = useState(0);
  useEffect(() => {
    const stir = (event: Event) => {
      const resting = event instanceof PointerEvent && event.movementX === 0 && event.movementY === 0;
      if (!resting || event.type === "pointerdown") setStirs((before) => before + 1);
    };
    const stirring = ["keydown", "pointermove", "pointerdown"] as const;
    for (const kind of stirring) document.addEventListener(kind, stir);
    return () => {
      for (const kind of stirring) document.removeEventListener(kind, stir);
    };
  }, []);
  return <div key={stirs} className="night-light" />;
}
