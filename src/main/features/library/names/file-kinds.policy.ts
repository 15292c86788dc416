const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const videoExtensions = words(
  "mp4 m4v mov qt mkv mk3d webm avi divx wmv asf flv f4v ts m2ts mts m2t mpg mpeg mpe m1v m2v vob 3gp 3gpp 3g2 " +
    "ogv ogg ogm rm rmvb mxf wtv dvr-ms dv amv",
);
const captionExtensions = words("srt vtt ass ssa");
const pictureExtensions = words("jpg jpeg png webp tbn");
const ignoreFileNames = words(".nomedia .ignore .plexignore .embyignore");

/** What systems, NAS boxes and media centres keep for themselves, in lower case. */
const hiddenNames: ReadonlySet<string> = new Set([
  ...["@eadir", "@recycle", "@recently-snapshot", "@tmp", "#recycle", "#snapshot", "$recycle.bin"],
  ...["system volume information", "lost+found", "extrafanart", "metadata"],
  ...["thumbs.db", "ehthumbs.db", "desktop.ini", "small.jpg"],
]);
/** Windows Media Player leaves `AlbumArtSmall.jpg` and `AlbumArt_{…}_Large.jpg` in folders of videos, too. */
const albumArt = /^albumart.*\.jpg$/i;

export const isVideoName = (name: string): boolean => videoExtensions.has(extensionOf(name));
export const isCaptionName = (name: string): boolean => captionExtensions.has(extensionOf(name));
export const isPictureName = (name: string): boolean => pictureExtensions.has(extensionOf(name));
export const isNfoName = (name: string): boolean => extensionOf(name) === "nfo";
/** Says what of its folder is to be passed over; read before anything else there. */
export const isIgnoreFileName = (name: string): boolean => ignoreFileNames.has(name.toLowerCase());

/** Never listed, with everything below: names with a dot in front, recycle bins, what NAS boxes keep for themselves. */
export function isHiddenName(name: string): boolean {
  if (isIgnoreFileName(name)) return false;
  return name.startsWith(".") || hiddenNames.has(name.toLowerCase()) || albumArt.test(name);
}

/** In lower case and without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

export function stemOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(0, dot);
}

/** A folder whose files play in a programme's place. */
export function isPlaceholderPath(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((folder) => /^placeholders?$/i.test(folder));
}
