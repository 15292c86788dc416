import type { findFfmpeg } from "../../../scripts/ffmpeg-programs.mjs";

export { findFfmpeg } from "../../../scripts/ffmpeg-programs.mjs";

/** Where ffmpeg lies. */
export type FfmpegPrograms = NonNullable<ReturnType<typeof findFfmpeg>>;
