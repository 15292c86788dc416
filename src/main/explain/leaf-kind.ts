import {
  extensionOf,
  isCaptionName,
  isIgnoreFileName,
  isNfoName,
  isPictureName,
  isVideoName,
} from "../features/library/names/file-kinds.policy";

/** What the last name of a path is; `name` is one that ends like no file, a directory's or a video's without extension. */
export type LeafKind = "video" | "subtitle" | "artwork" | "nfo" | "sound" | "file" | "name";

const otherSubtitles = new Set("sub idx sup smi sami mks mpl usf ttml dfxp lrc".split(" "));
const sounds = new Set("mp3 flac m4a mka aac ac3 dts wav wma opus aa aax ape alac mp2 mpa oga".split(" "));
const otherFiles = new Set(
  (
    "txt md rtf doc docx odt pdf epub html htm url lnk ini db json xml yaml yml csv log js css py sh bat exe dll msi " +
    "zip rar 7z gz tar xz iso img bin cue nrg part crdownload tmp bak sfv md5 sha1 srr nzb torrent disc strm bif edl " +
    "gif bmp tif tiff heic avif svg raw ico psd ttf otf"
  ).split(" "),
);

export function leafKind(name: string): LeafKind {
  const extension = extensionOf(name);
  if (isVideoName(name)) return "video";
  if (isCaptionName(name) || otherSubtitles.has(extension)) return "subtitle";
  if (isPictureName(name)) return "artwork";
  if (isNfoName(name)) return "nfo";
  if (sounds.has(extension)) return "sound";
  return otherFiles.has(extension) || isIgnoreFileName(name) ? "file" : "name";
}
