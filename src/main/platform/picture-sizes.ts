/** `wide` and `poster` are for tiles, `backdrop` fills the upper half of a screen. */
export type PictureSize = "wide" | "poster" | "backdrop";

/** In pixels: what the UI shows at 1080p, with some room for larger screens. */
const sizes: Record<PictureSize, readonly [width: number, height: number]> = {
  wide: [640, 360],
  poster: [400, 600],
  backdrop: [1280, 720],
};

/**
 * The filters that make a picture fill its size, as tiles show it: what sticks out is cut away, more of it below than
 * above, since faces are above. Nothing is made larger.
 */
export function fillSize(size: PictureSize): string {
  const [width, height] = sizes[size];
  const crop = `crop='min(iw,ih*${width}/${height})':'min(ih,iw*${height}/${width})':(iw-ow)/2:(ih-oh)/3`;
  const scale = `scale='max(2,min(${width},iw))':'max(2,min(${height},ih))':force_divisible_by=2`;
  return `scale='max(1,iw*sar)':ih,setsar=1,${crop},${scale},setsar=1`;
}
