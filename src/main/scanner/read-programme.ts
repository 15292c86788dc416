import type { ScannedContent, ScannedFile, ScannedProgramme } from "../features/library/scan/scanner";
import type { Census } from "./census";
import type { NamedProgramme, ProgrammeFile } from "./programmes";
import { readVideo } from "./read-video";
import type { Survey } from "./survey";

/** A programme with what its files hold. */
export interface ReadProgramme {
  readonly programme: ScannedProgramme;
  /** By path: the content which a file had before and has no longer. Who has it now is known when all is read. */
  readonly former: ReadonlyMap<string, string>;
  readonly unsettled: number;
}

interface ReadFile {
  readonly file: ScannedFile | undefined;
  readonly formerHash: string | undefined;
  readonly unsettled: boolean;
}

/** `away`: the whole folder is not there any more. */
export function readProgramme(
  survey: Survey,
  { described, files, artwork }: NamedProgramme,
  census: Census,
): ReadProgramme | "away" {
  const read: ReadFile[] = [];
  for (const file of files) {
    const outcome = readFile(survey, file, census);
    if (outcome === "away") return "away";
    read.push(outcome);
  }
  return {
    programme: { described, artwork, files: read.flatMap(({ file }) => file ?? []) },
    former: new Map(
      read.flatMap(({ file, formerHash }) => (file && formerHash ? [[file.path, formerHash]] : [])),
    ),
    unsettled: read.filter(({ unsettled }) => unsettled).length,
  };
}

function readFile(survey: Survey, file: ProgrammeFile, census: Census): ReadFile | "away" {
  const { met } = file;
  const told = (content: ScannedContent, formerHash?: string): ReadFile => ({
    ...{ file: describe(file, content), formerHash, unsettled: false },
  });
  if (met.change.kind === "unchanged") return told({ kind: "unchanged" });
  const reading =
    met.change.kind === "mark" ? { ...met.change, kind: "marked" as const } : readVideo(survey, met);
  switch (reading.kind) {
    case "read": {
      const { mediaHash, facts } = reading;
      if (mediaHash !== null) census.add(mediaHash);
      const former = met.known?.mediaHash ?? null;
      const content = { kind: "read", mediaHash, facts, formerLivesOn: false } as const;
      return told(content, former !== null && former !== mediaHash ? former : undefined);
    }
    case "marked":
      return told(reading);
    case "unsettled":
      return { ...leave(file), unsettled: true };
    case "vanished":
      return met.known ? told({ kind: "marked", state: "missing", reason: "vanished" }) : leave(file);
    case "away":
      return "away";
  }
}

/** For a later scan: what is known of it stays as it is. */
function leave(file: ProgrammeFile): ReadFile {
  const { known } = file.met;
  const unchanged = known && { ...describe(file, { kind: "unchanged" }), ...sizeAndTime(known) };
  return { file: unchanged, formerHash: undefined, unsettled: false };
}

function describe({ arranged, met }: ProgrammeFile, content: ScannedContent): ScannedFile {
  const { path, part, version, captions } = arranged;
  return { path, part, version, captions, content, ...sizeAndTime(met) };
}

const sizeAndTime = ({
  sizeBytes,
  modifiedMs,
}: {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}) => ({
  sizeBytes,
  modifiedMs,
});

/** The same with the answer to what became of the former contents. */
export function settleFormer({ programme, former }: ReadProgramme, census: Census): ScannedProgramme {
  const files = programme.files.map((file) => {
    const hash = former.get(file.path);
    if (hash === undefined || file.content.kind !== "read") return file;
    return { ...file, content: { ...file.content, formerLivesOn: census.livesOn(hash) } };
  });
  return { ...programme, files };
}
