// Makes resources/placeholder.webm, the film that plays when a household has no placeholder of its own.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withPage } from "./art/browser.mjs";
import {
  motionAt,
  move,
  picturesPerSecond,
  prepareFox,
  scenePage,
  seconds,
} from "./art/placeholder-scene.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const art = (/** @type {string} */ name) => readFileSync(`${root}src/renderer/ui/art/${name}.svg`, "utf8");

/** A music box: sixteen slow notes of a pentatonic scale over a low hum; semitones above C4. */
const notes = [7, 4, 7, 9, 7, 4, 2, 4, 0, 2, 4, 7, 4, 2, 0, -5];
const each = seconds / notes.length;
const pitch = notes.map((note, index) => `${note}*eq(floor(t/${each}),${index})`).join("+");
const since = `mod(t,${each})`;
const tone = (/** @type {number} */ harmonic) => `sin(2*PI*${harmonic}*t*261.63*pow(2,(${pitch})/12))`;
const box = `0.11*min(1,25*${since})*exp(-2.4*${since})*(${tone(1)}+0.25*${tone(2)}+0.1*${tone(3)})`;
const hum = `0.018*(0.7+0.3*cos(2*PI*t/${seconds}))*sin(2*PI*t*130.8)`;
const fades = `min(1,8*t)*min(1,8*(${seconds}-t))`;

const ffmpeg = spawn(
  "ffmpeg",
  [
    ...[
      "-hide_banner",
      "-loglevel",
      "error",
      "-y",
      "-f",
      "image2pipe",
      "-framerate",
      String(picturesPerSecond),
      "-i",
      "-",
    ],
    ...["-f", "lavfi", "-i", `aevalsrc=exprs='${fades}*(${box}+${hum})':s=48000:d=${seconds}`],
    ...[
      "-c:v",
      "libvpx-vp9",
      "-crf",
      "34",
      "-b:v",
      "0",
      "-deadline",
      "good",
      "-cpu-used",
      "2",
      "-row-mt",
      "1",
    ],
    ...["-pix_fmt", "yuv420p", "-g", "120", "-c:a", "libopus", "-b:a", "40k", "-t", String(seconds)],
    ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"],
    `${root}resources/placeholder.webm`,
  ],
  { stdio: ["pipe", "inherit", "inherit"] },
);
const encoded = new Promise((resolve) => ffmpeg.once("close", resolve));

await withPage({ width: 1280, height: 720 }, async (page) => {
  await page.setContent(scenePage({ fox: art("sleepfox"), curtain: art("curtain") }));
  await page.evaluate(prepareFox);
  const pictures = seconds * picturesPerSecond;
  for (let picture = 0; picture < pictures; picture += 1) {
    await page.evaluate(move, motionAt(picture / pictures));
    ffmpeg.stdin.write(await page.screenshot({ type: "jpeg", quality: 96 }));
  }
});
ffmpeg.stdin.end();
process.exitCode = Number(await encoded);
