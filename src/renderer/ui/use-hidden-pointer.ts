import { useEffect } from "react";

const stillMilliseconds = 4000;

/** Hides a pointer that has not moved for a while. */
export function useHiddenPointer(): void {
  useEffect(() => {
    const { classList } = document.documentElement;
    let rest: ReturnType<typeof setTimeout>;
    const move = () => {
      clearTimeout(rest);
      classList.remove("still");
      rest = setTimeout(() => classList.add("still"), stillMilliseconds);
    };
    move();
    document.addEventListener("pointermove", move);
    return () => {
      clearTimeout(rest);
      classList.remove("still");
      document.removeEventListener("pointermove", move);
    };
  }, []);
}
