import { useState } from "react";
import { useLeaveWhenLocked } from "../panel/use-leave-when-locked";
import { useStay } from "../panel/use-stay";
import { ChildrenStep } from "./ChildrenStep";
import { DoorsStep } from "./DoorsStep";
import { FoldersStep } from "./FoldersStep";

/** The steps that need the session which the new PIN opened. Should it end, the rest is done in the panel. */
export function AfterPin({ onDone }: { onDone: () => void }) {
  const [step, setStep] = useState<"folders" | "children" | "doors">("folders");
  useStay();
  useLeaveWhenLocked(onDone);
  if (step === "folders") {
    return <FoldersStep onNext={() => setStep("children")} />;
  }
  if (step === "children") {
    return <ChildrenStep onBack={() => setStep("folders")} onNext={() => setStep("doors")} />;
  }
  return <DoorsStep onBack={() => setStep("children")} onOpen={onDone} />;
}
