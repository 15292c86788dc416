import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const picture = ["-f", "lavfi", "-i", "testsrc2=size=176x144:rate=25:duration=2"];
const sound = ["-f", "lavfi", "-i", "sine=frequency=300:duration=2"];
const both = [...picture, ...sound];
const surround = [...picture, "-f", "lavfi", "-i", "anoisesrc=d=2,aformat=channel_layouts=5.1"];
const h264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
const vp9 = ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"];

const tracks = [
  ...["-map", "0:v", "-map", "1:a", "-map", "1:a", "-map", "2:s", "-map", "2:s"],
  ...["-metadata:s:a:0", "language=ger"],
  ...["-metadata:s:a:1", "language=eng", "-disposition:a:1", "0"],
  ...["-metadata:s:s:0", "language=fre", "-disposition:s:0", "forced"],
  ...["-metadata:s:s:1", "language=und", "-disposition:s:1", "default"],
];

const titles = [
  ...["-metadata:s:a:0", "title=Deutsch: mit, Komma (Stereo)", "-metadata:s:s:1", "title=Für alle"],
];

/** How to make a film of each kind that families have: the name of the file, and what ffmpeg is told. */
export const clipKinds: Readonly<Record<string, readonly string[]>> = {
  "h264 aac.mp4": [...both, ...h264, "-c:a", "aac"],
  "moov first.mp4": [...both, ...h264, "-c:a", "aac", "-movflags", "+faststart"],
  "surround.mp4": [...surround, ...h264, "-c:a", "aac"],
  "ac3.mp4": [...surround, ...h264, "-c:a", "ac3"],
  "eac3.mp4": [...surround, ...h264, "-c:a", "eac3"],
  "mp3.mp4": [...both, ...h264, "-c:a", "libmp3lame"],
  "opus.mp4": [...both, ...h264, "-c:a", "libopus"],
  "flac.mp4": [...both, ...h264, "-c:a", "flac"],
  "alac.mov": [...both, ...h264, "-c:a", "alac"],
  "pcm.mov": [...both, ...h264, "-c:a", "pcm_s16le"],
  "pcm 24.mov": [...both, ...h264, "-c:a", "pcm_s24le"],
  "hevc.mp4": [...both, "-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none"],
  "mpeg4.mp4": [...both, "-c:v", "mpeg4", "-c:a", "aac"],
  "vp9.mp4": [...both, ...vp9, "-c:a", "aac"],
  "h263.3gp": [...picture, "-c:v", "h263"],
  "mjpeg.mov": [...both, "-c:v", "mjpeg", "-c:a", "aac"],
  "prores.mov": [...picture, "-c:v", "prores_ks"],
  "m4v.m4v": [...both, ...h264, "-c:a", "aac"],
  "fragmented.mp4": [...both, ...h264, "-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"],
  "half fragmented.mp4": [...both, ...h264, "-g", "10", "-c:a", "aac", "-movflags", "frag_keyframe"],
  "edited.mp4": ["-ss", "0.5", ...both, ...h264, "-c:a", "aac"],
  "tracks.mp4": [...both, "-i", "captions.srt", ...tracks, ...h264, "-c:s", "mov_text"],
  "chapters.mp4": [...both, "-i", "chapters.txt", "-map", "0", "-map", "1", "-map_chapters", "2", ...h264],
  "tracks.mkv": [...both, "-i", "captions.srt", ...tracks, ...titles, ...h264, "-c:s", "srt"],
  "ass.mkv": [...both, "-i", "captions.srt", ...tracks, ...h264, "-c:s", "ass"],
  "chapters.mkv": [...both, "-i", "chapters.txt", "-map", "0", "-map", "1", "-map_chapters", "2", ...h264],
  "ac3.mkv": [...surround, ...h264, "-c:a", "ac3"],
  "dts.mkv": [...surround, ...h264, "-c:a", "dca"],
  "flac.mkv": [...both, ...h264, "-c:a", "flac"],
  "pcm.mkv": [...both, ...h264, "-c:a", "pcm_s16le"],
  "pcm 24.mkv": [...both, ...h264, "-c:a", "pcm_s24le"],
  "float.mkv": [...both, ...h264, "-c:a", "pcm_f32le"],
  "mpeg2.mkv": [...both, "-c:v", "mpeg2video", "-c:a", "mp2"],
  "xvid.mkv": [...both, "-c:v", "mpeg4", "-vtag", "XVID", "-c:a", "libmp3lame"],
  "vp8.webm": [...both, "-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libvorbis"],
  "vp9.webm": [...both, ...vp9, "-c:a", "libopus"],
  "live.webm": [...both, ...vp9, "-c:a", "libopus", "-live", "1"],
  "sound alone.mkv": [...sound, "-c:a", "libopus"],
  "divx.avi": [...both, "-c:v", "mpeg4", "-vtag", "DX50", "-c:a", "libmp3lame"],
  "ac3.avi": [...surround, "-c:v", "mpeg4", "-c:a", "ac3"],
  "mjpeg.avi": [...both, "-c:v", "mjpeg", "-c:a", "pcm_s16le"],
  "h264.avi": [...both, ...h264, "-c:a", "libmp3lame"],
  "ntsc.mkv": [...both, "-r", "30000/1001", ...h264],
  "h264.ts": [...both, ...h264, "-c:a", "aac"],
  "mpeg2.mpg": [...both, "-c:v", "mpeg2video", "-c:a", "mp2"],
  "flash.flv": [...both, ...h264, "-c:a", "aac"],
  "windows.wmv": [...both, "-c:v", "wmv2", "-c:a", "wmav2"],
  "theora.ogv": [...both, "-c:v", "libtheora", "-c:a", "libvorbis"],
};

const captions = "1\n00:00:00,100 --> 00:00:01,500\nHello\n\n2\n00:00:01,600 --> 00:00:01,900\nBye\n";
const chapters =
  ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=The beginning\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=900\nEND=2000\ntitle=The end\n";

/** Makes one of each; the paths. */
export function makeClipKinds(folder: string): string[] {
  writeFileSync(join(folder, "captions.srt"), captions);
  writeFileSync(join(folder, "chapters.txt"), chapters);
  return Object.entries(clipKinds).map(([name, args]) => {
    execFileSync("ffmpeg", ["-v", "error", "-y", "-nostdin", ...args, "-strict", "-2", `file:${name}`], {
      cwd: folder,
    });
    return join(folder, name);
  });
}

/** A clip that was filmed with the phone held upright. */
export function makeSideways(source: string, target: string): string {
  const args = ["-v", "error", "-y", "-nostdin", "-i", `file:${source}`, "-c", "copy"];
  execFileSync("ffmpeg", [...args, "-metadata:s:v", "rotate=90", `file:${target}`]);
  return target;
}
