import type { VideoFacts } from "@shared/model/video";
import { expect } from "vitest";
import type { probeFile } from "./probe-file";

type Probed = ReturnType<typeof probeFile>;

export function expectSameFacts(facts: VideoFacts | null, probed: Probed): void {
  const [video] = probed.video;
  expect(facts).toMatchObject({
    container: probed.container,
    videoCodec: video?.codec ?? null,
    width: video?.width ?? null,
    height: video?.height ?? null,
    audioTracks: probed.audioTracks,
    subtitleTracks: probed.subtitleTracks,
    chapters: probed.chapters.map(({ title }) => ({ title })),
  });
}

/** Both said a duration, and they are further apart than a tenth of a second. */
export function durationsDiffer(facts: VideoFacts | null, { durationSeconds }: Probed): boolean {
  const ours = facts?.durationSeconds ?? null;
  return ours !== null && durationSeconds !== null && Math.abs(ours - durationSeconds) > 0.1;
}
