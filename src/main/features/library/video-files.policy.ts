const videoExtensions = new Set(
  (
    "mp4 m4v mov qt mkv mk3d webm avi divx wmv asf flv f4v ts m2ts mts m2t mpg mpeg mpe m1v m2v vob 3gp 3gpp 3g2 " +
    "ogv ogg ogm rm rmvb mxf wtv dvr-ms dv amv"
  ).split(" "),
);

/** Folders that systems, NAS boxes and media centres keep for themselves. */
const hiddenNames = new Set(
  [
    ...["@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found"],
    ...[".actors", "extrafanart", "metadata", ".ds_store", "thumbs.db"],
  ].map((name) => name.toLowerCase()),
);
/** Said to the scanner and not to be skipped before it was read. */
const markers = new Set([".nomedia", ".ignore"]);

export const isVideoName = (name: string): boolean => videoExtensions.has(extensionOf(name));

export const isCaptionName = (name: string): boolean => extensionOf(name) === "vtt";

/** Never listed, with everything below: dot-folders, resource forks, recycle bins. */
export function isHiddenName(name: string): boolean {
  if (markers.has(name)) return false;
  return name.startsWith("._") || hiddenNames.has(name.toLowerCase()) || isDotFolder(name);
}

/** A name that begins with a dot is a folder's unless it ends like a video's. */
function isDotFolder(name: string): boolean {
  return name.startsWith(".") && !isVideoName(name);
}

/** In lower case and without the dot; empty where there is none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

const mimeTypes: Record<string, string> = {
  webm: "video/webm",
  mkv: "video/x-matroska",
  mk3d: "video/x-matroska",
  mov: "video/quicktime",
  qt: "video/quicktime",
  ogv: "video/ogg",
  ogg: "video/ogg",
  ogm: "video/ogg",
};

/** For the media door; the player looks into the file itself anyway. */
export function mimeTypeOf(path: string): string {
  return mimeTypes[extensionOf(path)] ?? "video/mp4";
}

/** A folder whose files play in a programme's place. */
export function isPlaceholderPath(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((folder) => /^placeholders?$/i.test(folder));
}
