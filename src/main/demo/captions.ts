import type { DemoClip } from "./clips";

/** A WebVTT file that spreads the clip's captions evenly over it; undefined where it has none. */
export function captionFile({
  captions,
  seconds,
}: Pick<DemoClip, "captions" | "seconds">): string | undefined {
  if (!captions) return undefined;
  const each = seconds / captions.length;
  const cues = captions.map((text, index) => {
    const until = (index + 1) * each - 0.5;
    return `${timestamp(index * each)} --> ${timestamp(until)}\n${text}\n`;
  });
  return ["WEBVTT\n", ...cues].join("\n");
}

function timestamp(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = (seconds % 60).toFixed(3).padStart(6, "0");
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:${rest}`;
}
