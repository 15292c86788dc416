import * as z from "zod";

/** A track in the order of the file. `codec` is null where ffprobe has no name for it. */
export interface ProbedVideoTrack {
  codec: string | null;
  /** Pixels after rotation. */
  width: number | null;
  height: number | null;
}
export interface ProbedAudioTrack {
  codec: string | null;
}

/** What ffprobe found; cover art and tracks without content are left out. */
export interface ProbeReport {
  container: string;
  /** As the header says it; null where it says nothing or nonsense. */
  durationSeconds: number | null;
  videoTracks: ProbedVideoTrack[];
  audioTracks: ProbedAudioTrack[];
  encrypted: boolean;
}

const Stream = z.object({
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  codec_tag: z.string().optional(),
  codec_tag_string: z.string().optional(),
  width: z.int().nonnegative().optional(),
  height: z.int().nonnegative().optional(),
  disposition: z.record(z.string(), z.number()).default({}),
  side_data_list: z
    .array(z.object({ side_data_type: z.string().default(""), rotation: z.number().optional() }))
    .default([]),
});
type Stream = z.infer<typeof Stream>;

const Printed = z.object({
  streams: z.array(Stream).default([]),
  format: z.object({ format_name: z.string(), duration: z.string().optional() }),
});

/** Longer than any programme: a header that says so is broken. */
const longestSeconds = 24 * 60 * 60;
const protectedTags = new Set(["encv", "enca", "drms", "drmi"]);

/** Reads what `ffprobe -of json -show_format -show_streams` printed; undefined where that is something else. */
export function readProbeReport(printed: string): ProbeReport | undefined {
  const report = Printed.safeParse(parse(printed)).data;
  if (!report) return undefined;
  return {
    container: report.format.format_name,
    durationSeconds: readDuration(report.format.duration),
    videoTracks: report.streams.filter(isVideo).map(toVideoTrack),
    audioTracks: report.streams.filter(isAudio).map((stream) => ({ codec: codecOf(stream) })),
    encrypted: report.streams.some(isEncrypted),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isVideo({ codec_type, disposition }: Stream): boolean {
  const isCoverArt = disposition.attached_pic === 1 || disposition.still_image === 1;
  return codec_type === "video" && !isCoverArt;
}

/** A track without name and tag has no description of its samples: no player hears anything of it. */
function isAudio({ codec_type, codec_name, codec_tag }: Stream): boolean {
  return codec_type === "audio" && (codec_name !== undefined || codec_tag !== "0x0000");
}

function isEncrypted({ codec_tag_string = "", side_data_list }: Stream): boolean {
  return (
    protectedTags.has(codec_tag_string) ||
    side_data_list.some(({ side_data_type }) => /encryption/i.test(side_data_type))
  );
}

function toVideoTrack(stream: Stream): ProbedVideoTrack {
  const rotation = stream.side_data_list.find((data) => data.rotation !== undefined)?.rotation ?? 0;
  const onItsSide = Math.abs(rotation) % 180 === 90;
  const [width = null, height = null] = onItsSide
    ? [stream.height, stream.width]
    : [stream.width, stream.height];
  return { codec: codecOf(stream), width, height };
}

function codecOf({ codec_name }: Stream): string | null {
  return codec_name === undefined || codec_name === "unknown" ? null : codec_name;
}

function readDuration(printed: string | undefined): number | null {
  const seconds = Number(printed);
  return seconds > 0 && seconds <= longestSeconds ? seconds : null;
}
