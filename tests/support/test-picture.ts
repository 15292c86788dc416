import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface PictureOptions {
  size?: string;
  /** A video source of ffmpeg's. */
  source?: string;
  /** Makes another picture of it. */
  seed?: number;
  /** Of EXIF, 1 to 8: how the camera was held. Of a JPEG only. */
  orientation?: number;
}

/** Makes a real picture with ffmpeg. The ending of the path names the kind: jpg, png or webp. */
export function makeTestPicture(
  path: string,
  { size = "640x360", source = "testsrc2", seed = 0, orientation }: PictureOptions = {},
): string {
  mkdirSync(dirname(path), { recursive: true });
  const input = `${source}${source.includes("=") ? ":" : "="}s=${size}:d=1:r=1,hue=h=${seed * 40}`;
  execFileSync("ffmpeg", ["-v", "error", "-y", "-f", "lavfi", "-i", input, "-frames:v", "1", path]);
  if (orientation !== undefined) writeFileSync(path, withOrientation(readFileSync(path), orientation));
  return path;
}

/** A JPEG with the smallest EXIF block that says how it is to be turned. */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0];
  const exif = Buffer.from([...Buffer.from("Exif\0\0", "latin1"), ...tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** Width and height, mean brightness, and by how much the brightest tenth of it is brighter than the darkest. */
export function lookAtPicture(path: string): { size: string; luma: number; spread: number } {
  const size = ["-v", "error", "-of", "csv=p=0:s=x", "-show_entries", "stream=width,height", path];
  const gray = ["-v", "error", "-i", path, "-vf", "scale=32:32,format=gray", "-f", "rawvideo", "-"];
  const pixels = [...execFileSync("ffmpeg", gray)].sort((a, b) => a - b);
  const tenth = Math.floor(pixels.length / 10);
  return {
    size: execFileSync("ffprobe", size).toString().trim(),
    luma: pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length,
    spread: (pixels.at(-tenth) ?? 0) - (pixels.at(tenth) ?? 0),
  };
}
