import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** A real picture of one colour with a lighter disc in it; the ending of the path names the format. Colours are ffmpeg's. */
export function makePicture(path: string, colour: string, size = "400x600"): string {
  mkdirSync(dirname(path), { recursive: true });
  execFileSync("ffmpeg", [
    ...["-v", "error", "-y", "-nostdin", "-f", "lavfi", "-i", `color=${colour}:size=${size}`],
    ...["-vf", "geq=lum='lum(X,Y)+50*lt(hypot(X-W/2,Y-H/3),W/4)':cb='cb(X,Y)':cr='cr(X,Y)'"],
    ...["-frames:v", "1", `file:${path}`],
  ]);
  return path;
}
