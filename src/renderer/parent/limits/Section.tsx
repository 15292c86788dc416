import { type ReactNode, useId } from "react";
import { LineIcon, type LineIconName } from "../panel/LineIcon";

/** A card of the form, named by its heading. */
export function Section(props: {
  icon: LineIconName;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="card sec" aria-labelledby={id}>
      <header>
        <LineIcon name={props.icon} />
        <h2 id={id}>{props.title}</h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
