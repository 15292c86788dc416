import type { ReactNode } from "react";
import type { Phase } from "./phase";
import { useDocumentClass } from "./use-document-class";

interface Props {
  phase: Phase;
  accent?: string | undefined;
  /** A whole picture keeps 16:9 in the middle of any display; otherwise the room fills the display. */
  whole?: boolean;
  className?: string;
  children: ReactNode;
}

/** The room of one screen: it carries the sky and the child's colour. */
export function Stage({ phase, accent = "coral", whole = false, className = "", children }: Props) {
  useDocumentClass("tv");
  return (
    <div
      className={`room ${className}`}
      data-phase={phase}
      data-accent={accent}
      data-whole={whole || undefined}
    >
      {whole ? <div className="stage">{children}</div> : children}
    </div>
  );
}
