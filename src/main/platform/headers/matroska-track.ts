import type { AudioTrack, SubtitleTrack } from "@shared/model/video";
import { readLanguage } from "../language-tag";
import type { VideoTrack } from "../tracks";
import type { Element } from "./ebml";
import { type Fields, openFields } from "./ebml-fields";
import type { FileWindow } from "./file-window";
import { codecOfTrack } from "./matroska-codecs";

/** At most one of `video`, `audio` and `subtitle`. */
export interface MatroskaTrack {
  /** Whether ffmpeg counts it among the tracks. */
  counts: boolean;
  encrypted: boolean;
  video?: VideoTrack;
  audio?: AudioTrack;
  subtitle?: Omit<SubtitleTrack, "streamIndex">;
}

// The numbers of RFC 9559.
const ids = {
  ...{ type: 0x83, flagDefault: 0x88, forced: 0x55aa, hearingImpaired: 0x55ab, name: 0x536e },
  ...{ language: 0x22b59c, languageTag: 0x22b59d, codec: 0x86, codecPrivate: 0x63a2, frameNs: 0x23e383 },
  ...{ video: 0xe0, width: 0xb0, height: 0xba, colour: 0x55b0, transfer: 0x55ba },
  ...{ audio: 0xe1, channels: 0x9f, bits: 0x6264 },
  ...{ encodings: 0x6d80, encoding: 0x6240, encodingType: 0x5033 },
  ...{ addition: 0x41e4, additionType: 0x41e7 },
} as const;
const types = { video: 1, audio: 2, subtitle: 17, metadata: 33 } as const;
const counted: readonly number[] = Object.values(types);
const encryption = 1;
/** SMPTE ST 2084 and ARIB STD-B67, by the numbers of ITU-T H.273. */
const hdrTransfers: readonly number[] = [16, 18];
/** `dvcC` and `dvvC`. */
const dolbyVision: readonly number[] = [0x64766343, 0x64767643];
/** What a track without the element is in. */
const languageByDefault = "eng";

export function readMatroskaTrack(file: FileWindow, entry: Element): MatroskaTrack {
  const fields = openFields(file, entry);
  const type = fields.number(ids.type) ?? 0;
  const encoding = fields.inside(ids.encodings).inside(ids.encoding);
  const track = {
    counts: counted.includes(type),
    encrypted: encoding.number(ids.encodingType) === encryption,
  };
  const codec = codecOfTrack({
    id: fields.text(ids.codec) ?? "",
    bits: fields.inside(ids.audio).number(ids.bits) ?? 0,
    content: fields.bytes(ids.codecPrivate, 64),
  });
  if (type === types.video) return { ...track, video: toVideo(fields, codec) };
  const described = describe(fields);
  if (type === types.audio)
    return {
      ...track,
      audio: { codec, channels: fields.inside(ids.audio).number(ids.channels) ?? 1, ...described },
    };
  if (type !== types.subtitle) return track;
  const forced = fields.number(ids.forced) === 1;
  const hearingImpaired = fields.number(ids.hearingImpaired) === 1;
  return { ...track, subtitle: { codec, ...described, forced, hearingImpaired } };
}

function describe(fields: Fields): { language: string | null; title: string | null; default: boolean } {
  const language = fields.text(ids.languageTag) ?? fields.text(ids.language) ?? languageByDefault;
  return {
    language: readLanguage(language),
    title: fields.text(ids.name)?.trim() || null,
    default: fields.number(ids.flagDefault) !== 0,
  };
}

function toVideo(fields: Fields, codec: string | null): VideoTrack {
  const video = fields.inside(ids.video);
  const frameNs = fields.number(ids.frameNs) ?? 0;
  const transfer = video.inside(ids.colour).number(ids.transfer) ?? 0;
  const addition = fields.inside(ids.addition).number(ids.additionType) ?? 0;
  return {
    codec,
    profile: null,
    pixelFormat: null,
    width: video.number(ids.width) ?? null,
    height: video.number(ids.height) ?? null,
    framesPerSecond: frameNs > 0 ? 1e9 / frameNs : null,
    hdr: hdrTransfers.includes(transfer) || dolbyVision.includes(addition),
  };
}
