import type { FileReason, FileState, VideoFacts } from "@shared/model/video";
import { decidePlayability, decideUnreadable } from "./playability.policy";

/** What is written down of a file's content. */
export interface Findings {
  readonly state: FileState;
  readonly reason: FileReason | null;
  readonly factsPass: "none" | "headers" | "full";
  readonly facts: VideoFacts | null;
  readonly proven: boolean;
}

/** What ffmpeg says; of numbers that it prints with two decimals the header's are kept where both agree. */
export function findingsOfFacts(said: VideoFacts, header: VideoFacts | null): Findings {
  const facts = {
    ...said,
    durationSeconds: finer(said.durationSeconds, header?.durationSeconds),
    framesPerSecond: finer(said.framesPerSecond, header?.framesPerSecond),
  };
  return { ...decidePlayability(facts), factsPass: "full", facts, proven: false };
}

const rounding = 0.01;

function finer(said: number | null, header: number | null | undefined): number | null {
  return said !== null && header != null && Math.abs(said - header) <= rounding ? header : said;
}

/** Whether shelves and lists would show it. */
export function isVisibleChange(before: Findings, after: Findings): boolean {
  return (
    before.state !== after.state ||
    before.reason !== after.reason ||
    before.facts?.durationSeconds !== after.facts?.durationSeconds ||
    before.facts?.height !== after.facts?.height
  );
}

/** A file that could not be read; that it took too long says nothing of what was known. */
export function findingsOfRefusal(reason: FileReason, known: Omit<Findings, "state" | "reason">): Findings {
  const verdict = decideUnreadable(reason);
  if (reason === "timed-out") return { ...known, ...verdict };
  return { ...verdict, factsPass: "full", facts: null, proven: false };
}

/** A header may promise what the content does not hold: a child never meets a tile that does not play. */
export function findingsOfProof(outcome: "decodes" | "fails" | "timed-out", facts: VideoFacts): Findings {
  const verdict =
    outcome === "decodes"
      ? decidePlayability(facts)
      : decideUnreadable(outcome === "fails" ? "damaged" : "timed-out");
  return { ...verdict, factsPass: "full", facts, proven: outcome === "decodes" };
}
