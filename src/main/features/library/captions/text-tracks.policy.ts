import type { SubtitleTrack } from "@shared/model/video";

/** Subtitle codecs that are text and that ffmpeg can turn into another kind of text, as it names them. */
const textCodecs: ReadonlySet<string> = new Set(
  "subrip srt ass ssa mov_text webvtt text microdvd mpl2 jacosub sami realtext subviewer subviewer1 stl vplayer pjs".split(
    " ",
  ),
);

/** Others are pictures (DVD, Blu-ray, DVB), which no player of ours can draw. */
export function isTextTrack({ codec }: Pick<SubtitleTrack, "codec">): boolean {
  return codec !== null && textCodecs.has(codec);
}
