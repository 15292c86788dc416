import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const clips = {
  mp4: ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "16k"],
  mkv: ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "libopus", "-b:a", "16k"],
} as const;
type Container = keyof typeof clips;

/** So large that only both ends are hashed, as of real films. */
const endingBytes = 200_000;
/**
 * A box and an element that readers pass over: with a number in them every file has a content of its own. Nothing else is
 * written of them, so that the disk is not what is measured.
 */
const endings: Record<Container, Buffer> = {
  mp4: Buffer.concat([uint32(endingBytes + 16), Buffer.from("free")]),
  mkv: Buffer.concat([Buffer.from([0xec, 0x01, 0, 0, 0]), uint32(endingBytes + 8)]),
};

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function eightBytes(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(number);
  return bytes;
}

/** A family's library of real, small films: of ten files six are episodes, two films, two clips. Answers with their paths. */
export function makeTree(root: string, ffmpeg: string, files: number): string[] {
  const contents = makeContents(ffmpeg);
  const put = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const paths = Array.from({ length: files }, (_, number) => {
    const container: Container = number % 3 === 0 ? "mkv" : "mp4";
    const path = `${nameOf(number, put)}.${container}`;
    const content = Buffer.concat([contents[container], endings[container], eightBytes(number)]);
    put(path, content);
    truncateSync(join(root, path), content.length + endingBytes);
    return join(root, path);
  });
  if (process.platform !== "win32") execFileSync("sync");
  return paths;
}

function makeContents(ffmpeg: string): Record<Container, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-clips-"));
  const make = (container: Container): Buffer => {
    const file = join(folder, `clip.${container}`);
    execFileSync(ffmpeg, [
      ...["-v", "error", "-nostdin", "-f", "lavfi", "-i", "color=teal:size=320x180:rate=25:duration=4"],
      ...["-f", "lavfi", "-i", "sine=frequency=440:duration=4", ...clips[container], file],
    ]);
    return readFileSync(file);
  };
  try {
    return { mp4: make("mp4"), mkv: make("mkv") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Put = (path: string, content: string) => void;

function nameOf(number: number, put: Put): string {
  const [kind, index] = [number % 10, Math.floor(number / 10)];
  if (kind < 6) return episode(index * 6 + kind, put);
  return kind < 8 ? film(index * 2 + kind - 6, put) : clip(index * 2 + kind - 8);
}

/** Shows of five seasons with twenty episodes; a third of these with an NFO file, a quarter with a picture. */
function episode(number: number, put: Put): string {
  const [show, inShow] = [Math.floor(number / 100), number % 100];
  const [season, inSeason] = [1 + Math.floor(inShow / 20), 1 + (inShow % 20)];
  const folder = `Shows/Show ${show} (${1980 + (show % 40)})`;
  const path = `${folder}/Season ${season}/Show ${show} - S0${season}E${inSeason} - A title`;
  if (inShow === 0)
    put(`${folder}/tvshow.nfo`, `<tvshow><title>The show ${show}</title><mpaa>TV-Y7</mpaa></tvshow>`);
  if (inShow === 0) put(`${folder}/poster.jpg`, `poster ${show}`);
  if (number % 3 === 0) put(`${path}.nfo`, `<episodedetails><title>Part ${number}</title></episodedetails>`);
  if (number % 4 === 0) put(`${path}-thumb.jpg`, `thumb ${number}`);
  return path;
}

/** Each in a folder of its own; half of them as a media manager leaves them. */
function film(number: number, put: Put): string {
  const name = `Film ${number} (${1950 + (number % 70)})`;
  if (number % 2 === 0) put(`Films/${name}/movie.nfo`, `<movie><title>The film ${number}</title></movie>`);
  if (number % 2 === 0) put(`Films/${name}/poster.jpg`, `poster ${number}`);
  if (number % 5 === 0) put(`Films/${name}/${name}.en.srt`, "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
  return `Films/${name}/${name}`;
}

const clip = (number: number): string => `Phone/Album ${Math.floor(number / 100)}/IMG_${number}`;
