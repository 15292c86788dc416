import { useFocusable } from "@noriginmedia/norigin-spatial-navigation";
import type { PointerEvent, RefObject } from "react";
import { useSaid } from "../read-aloud.store";
import { createEdgeGate } from "./edge-gate";

const mayTakeFocus = createEdgeGate();

export type Arrow = "left" | "right" | "up" | "down";

export interface SpotOptions {
  focusKey?: string | undefined;
  /** Said aloud when the focus rests here and the child wants to be read to. */
  says?: string | undefined;
  onPress?: (() => void) | undefined;
  /** The OK key has been let go. */
  onRelease?: (() => void) | undefined;
  onFocus?: (() => void) | undefined;
  /** False for things that handle the pointer in their own way. */
  clickable?: boolean | undefined;
  /** Return false to keep the focus where it is. */
  onArrow?: ((arrow: Arrow) => boolean) | undefined;
}

export interface Spot<E extends HTMLElement> {
  focused: boolean;
  /** To be spread on the one element that the child focuses and presses. */
  spot: {
    ref: RefObject<E | null>;
    tabIndex: number;
    onClick: (() => void) | undefined;
    onPointerMove: (event: PointerEvent) => void;
  };
}

/** A place that the focus can rest on: by arrows, by pointer, pressed by OK, a click or a tap. */
export function useSpot<E extends HTMLElement = HTMLButtonElement>(options: SpotOptions): Spot<E> {
  const { ref, focused, focusSelf } = useFocusable<object, E>({
    ...(options.focusKey === undefined ? {} : { focusKey: options.focusKey }),
    // A held key repeats: only its first press counts.
    onEnterPress: (_props, { pressedKeys: { enter = 1 } }) => void (enter <= 1 && options.onPress?.()),
    onEnterRelease: () => options.onRelease?.(),
    onArrowPress: (arrow) => options.onArrow?.(arrow as Arrow) ?? true,
    onFocus: () => options.onFocus?.(),
  });
  useSaid(options.says, focused);
  return {
    focused,
    spot: {
      ref,
      tabIndex: focused ? 0 : -1,
      onClick: options.clickable === false ? undefined : () => options.onPress?.(),
      // Not pointerenter: a shelf that scrolls below a resting pointer must not steal the focus.
      onPointerMove: (event) => {
        const moved = event.movementX !== 0 || event.movementY !== 0;
        if (moved && !focused && mayTakeFocus(event)) focusSelf();
      },
    },
  };
}
