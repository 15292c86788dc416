import type { DemoClip, DemoShape } from "./clips";

const [width, height, pictureRate] = [854, 480, 24];

/** Where a shape is opaque, as a geq expression over its own square. */
const outlines: Readonly<Record<DemoShape["form"], string>> = {
  balloon: "lte(hypot(X-W/2,Y-H*0.36),W*0.35)+lte(abs(X-W/2),W*0.1)*between(Y,H*0.82,H*0.97)",
  cloud:
    "lte(hypot(X-W*0.25,Y-H*0.6),W*0.2)+lte(hypot(X-W*0.52,Y-H*0.5),W*0.28)+lte(hypot(X-W*0.8,Y-H*0.62),W*0.18)",
  crescent: "lte(hypot(X-W/2,Y-H/2),W/2-1)*gte(hypot(X-W*0.72,Y-H*0.38),W*0.4)",
  disc: "lte(hypot(X-W/2,Y-H/2),W/2-1)",
  kite: "lte(abs(X-W/2)+abs(Y-H/2),W/2-1)",
  petals: "lte(hypot(X-W/2,Y-H/2),W/2*(0.55+0.4*cos(5*atan2(Y-H/2,X-W/2))))",
  ring: "between(hypot(X-W/2,Y-H/2),W/4,W/2-1)",
};

/** ffmpeg's arguments for one sample, drawn and composed by its own filters: no fonts, no files. */
export function clipArguments(clip: DemoClip, target: string): string[] {
  return [
    ...["-hide_banner", "-loglevel", "error", "-nostdin", "-y"],
    ...["-f", "lavfi", "-i", tune(clip)],
    ...["-filter_complex", picture(clip), "-map", "[picture]", "-map", "0:a", "-t", String(clip.seconds)],
    ...(target.endsWith(".webm") ? webm : mp4),
    target,
  ];
}

const mp4 = [
  ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "26", "-pix_fmt", "yuv420p", "-g", "48"],
  ...["-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart"],
];
const webm = [
  ...["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-crf", "36", "-b:v", "0"],
  ...["-pix_fmt", "yuv420p", "-row-mt", "1", "-g", "48", "-c:a", "libopus", "-b:a", "64k"],
];

function picture({ sky, ground, shapes }: DemoClip): string {
  const size = `${width}x${height}`;
  const [above, below] = sky;
  const fade = `gradients=s=${size}:c0=0x${above}:c1=0x${below}:nb_colors=2:x0=0:y0=0:x1=0:y1=${height - 1}`;
  const scene = `${fade}:r=${pictureRate}:d=${1 / pictureRate}`;
  const land = `drawbox=x=0:y=ih*0.72:w=iw:h=ih*0.28:color=0x${ground}:t=fill`;
  const drawn = shapes.map((shape, index) => `${drawShape(shape)}[shape${index}]`);
  const laid = shapes.map(({ x, y }, index) => {
    const under = index === 0 ? "[scene]" : `[laid${index - 1}]`;
    const over = index === shapes.length - 1 ? "[picture]" : `[laid${index}]`;
    return `${under}[shape${index}]overlay=x='${x}':y='${y}'${over}`;
  });
  return [`${scene},${land},${repeat}[scene]`, ...drawn, ...laid].join(";");
}

/** Still parts are drawn once and repeated: drawing is slow. */
const repeat = `loop=loop=-1:size=1,setpts=N/${pictureRate}/TB`;

function drawShape({ form, color, size }: DemoShape): string {
  const one = `color=c=0x${color}:s=${size}x${size}:r=${pictureRate}:d=${1 / pictureRate},format=rgba`;
  const cut = `geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='255*min(1,${outlines[form]})'`;
  return `${one},${cut},${repeat}`;
}

/** Plucked notes, half a second each, round and round. */
function tune({ tune: notes, seconds }: DemoClip): string {
  const step = `mod(floor(t*2),${notes.length})`;
  const semitone = notes.map((note, index) => `${note}*eq(${step},${index})`).join("+");
  const since = "mod(t,0.5)";
  const loudness = `0.2*min(1,40*${since})*exp(-4*${since})`;
  return `aevalsrc=exprs='${loudness}*sin(2*PI*t*220*pow(2,(${semitone})/12))':s=48000:d=${seconds}`;
}
