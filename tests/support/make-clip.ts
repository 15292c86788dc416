import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

export interface ClipOptions {
  seconds?: number;
  size?: string;
  /** Makes pictures and sound of its own, so that two clips are two contents. */
  seed?: number;
  codec?: readonly string[];
}

const h264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"];

/** Makes a real film with ffmpeg: moving test pictures and a tone. The ending of the path names the container. */
export function makeClip(
  path: string,
  { seconds = 2, size = "160x90", seed = 1, codec = h264 }: ClipOptions = {},
): string {
  mkdirSync(dirname(path), { recursive: true });
  execFileSync("ffmpeg", [
    ...["-v", "error", "-y", "-nostdin"],
    ...["-f", "lavfi", "-i", `testsrc2=size=${size}:rate=10:duration=${seconds},hue=h=${seed * 40}`],
    ...["-f", "lavfi", "-i", `sine=frequency=${200 + seed * 20}:duration=${seconds}`],
    ...codec,
    ...["-metadata", `comment=${seed}`, `file:${path}`],
  ]);
  return path;
}
