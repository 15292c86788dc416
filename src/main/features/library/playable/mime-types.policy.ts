const mimeTypes: Readonly<Record<string, string>> = {
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
  const ending = /\.([^./]+)$/.exec(path)?.[1] ?? "";
  return mimeTypes[ending.toLowerCase()] ?? "video/mp4";
}
