import PQueue from "p-queue";
import type { Connection } from "../../../database/connection";
import type { CaptionFiles } from "../../../platform/caption-files";
import type { LibraryLog } from "../library.ports";
import type { CaptionSource, PlayableCaption } from "../playable/playable";
import { isMediaHashKnown } from "./captions.repository";
import type { Cue } from "./cue";
import { readCues, writeWebVtt } from "./web-vtt.policy";

type TrackSource = Extract<CaptionSource, { kind: "track" }>;

export interface CaptionReaderPorts {
  db: Connection;
  captionFiles: CaptionFiles;
  log: LibraryLog;
}

export interface CaptionReader {
  /** As WebVTT that holds nothing but words; undefined where there is nothing to read, which is logged. */
  read(caption: Pick<PlayableCaption, "language" | "source">): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Each reads a whole film from the disk that it plays from. */
const extractionsAtOnce = 1;

/** Converts on request. A video's own track is made a file first, once; whoever asks for it meanwhile waits for the same. */
export function createCaptionReader({ db, captionFiles, log }: CaptionReaderPorts): CaptionReader {
  const queue = new PQueue({ concurrency: extractionsAtOnce });
  const closing = new AbortController();
  const underWay = new Map<string, Promise<string | undefined>>();
  /** Tried in vain, so that no other play waits for them again. */
  const failed = new Set<string>();

  async function extract(name: string, { path, ...track }: TrackSource): Promise<string | undefined> {
    const known = await captionFiles.findTrack(name);
    if (known !== undefined || failed.has(name)) return known;
    const request = { name, file: path, ...track };
    const made = await queue.add(() => captionFiles.extractTrack(request, closing.signal));
    if (closing.signal.aborted) return undefined;
    if (made === undefined) {
      failed.add(name);
      log.warn({ path, streamIndex: track.streamIndex }, "a subtitle track could not be read");
    }
    await captionFiles.tidyTracks((track) => isMediaHashKnown(db, mediaHashOf(track)));
    return made;
  }
  function findTrack(source: TrackSource): Promise<string | undefined> {
    const name = `${source.mediaHash}-${source.streamIndex}.ass`;
    const begun = underWay.get(name) ?? extract(name, source).finally(() => underWay.delete(name));
    underWay.set(name, begun);
    return begun;
  }
  return {
    async read({ language, source }) {
      const path = source.kind === "file" ? source.path : await findTrack(source);
      if (path === undefined) return undefined;
      const read = await captionFiles.readText(path, language);
      const reason = read.kind === "refused" ? read.reason : "nothing-to-read";
      const converted = read.kind === "text" ? await convertInSlices(read.text) : undefined;
      if (converted === undefined) log.warn({ path, reason }, "a subtitle cannot be shown");
      return converted;
    },
    async close() {
      closing.abort();
      await queue.onIdle();
    },
  };
}

/** A film has a tenth. */
const mostCues = 20_000;
const sliceMs = 4;

/** Gives way in between, so that nobody who watches has to wait for a long or a hostile text. */
async function convertInSlices(text: string): Promise<string | undefined> {
  const cues: Cue[] = [];
  let sliceEndsMs = performance.now() + sliceMs;
  for (const cue of readCues(text)) {
    if (cue !== null && cues.push(cue) === mostCues) break;
    if (performance.now() < sliceEndsMs) continue;
    await new Promise(setImmediate);
    sliceEndsMs = performance.now() + sliceMs;
  }
  return writeWebVtt(cues);
}

/** A track's name is its video's hash, a dash and the number of the track. */
function mediaHashOf(name: string): string {
  return name.slice(0, name.lastIndexOf("-"));
}
