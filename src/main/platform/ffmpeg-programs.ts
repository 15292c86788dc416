import type { findFfmpeg } from "../../../scripts/ffmpeg-programs.mjs";

export { findFfmpeg } from "../../../scripts/ffmpeg-programs.mjs";

/** Where the two programs lie. */
export type FfmpegPrograms = NonNullable<ReturnType<typeof findFfmpeg>>;
