import type { ReactNode } from "react";
import { useZone } from "../../ui/focus/use-zone";

/** One labelled row of the form: left and right stay in it, and the focus comes in at what is chosen. */
export function FieldRow(props: { focusKey: string; legend: string; first?: string; children: ReactNode }) {
  const { ref, focusKey, Zone } = useZone<HTMLFieldSetElement>(props);
  return (
    <fieldset className="lab" ref={ref}>
      <legend>{props.legend}</legend>
      <Zone value={focusKey}>{props.children}</Zone>
    </fieldset>
  );
}
