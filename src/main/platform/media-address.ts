/** A file as ffmpeg's tools must be told of it, so that no name is read as an option, a protocol or a pattern. */
export const mediaAddress = (absolutePath: string): string => `file:${absolutePath}`;

/** What families' videos come in. Left out are playlists, which name other files, and still pictures. */
const demuxers =
  "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,asf,asf_o,flv,live_flv,kux,mpegts,mpeg,mpegvideo,m4v,h264,hevc,ogg,rm,mxf,wtv," +
  "dv,gif,mp3,aac,ac3,wav,flac";

/** The largest plane of an allowed picture with 16 bits a sample takes 80 million bytes. */
const largestPieceBytes = 128 * 1024 * 1024;

const bounds = ["-max_pixels", "40000000", "-max_alloc", String(largestPieceBytes)] as const;

/** Input options against files that point elsewhere, pretend to be something else or claim to be enormous. */
export const hostileInputOptions = [
  ...["-protocol_whitelist", "file"],
  ...["-format_whitelist", demuxers],
  ...bounds,
] as const;

/** The same for still pictures; their demuxer is named, so that none is chosen by what the file pretends to be. */
export const hostilePictureOptions = ["-protocol_whitelist", "file", ...bounds] as const;
