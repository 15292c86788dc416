// The steps build on the frame.
import "./wizard/wizard.css";
import { useState } from "react";
import { Stage } from "../ui/Stage";
import { AfterPin } from "./wizard/AfterPin";
import { CodeStep } from "./wizard/CodeStep";
import { PinStep } from "./wizard/PinStep";

/** The first run: a PIN and its recovery code, then, as a parent, the folders and the children. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState<string | null>(null);
  const [written, setWritten] = useState(false);
  return (
    <Stage phase="golden" accent="coral" whole className="wizard">
      {code === null && <PinStep onCode={setCode} onAlreadySet={onDone} />}
      {code !== null && !written && <CodeStep code={code} onWritten={() => setWritten(true)} />}
      {written && <AfterPin onDone={onDone} />}
    </Stage>
  );
}
