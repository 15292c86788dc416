import { type FfmpegPrograms, findFfmpeg } from "@main/platform/ffmpeg-programs";

export function findPrograms(): FfmpegPrograms {
  const programs = findFfmpeg();
  if (!programs) throw new Error("these tests need ffmpeg");
  return programs;
}
