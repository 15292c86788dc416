/** `wide` and `poster` are those of tiles, `backdrop` fills the upper half of a screen. */
export type PictureSize = "wide" | "poster" | "backdrop";

/** Names are hashes, so that an address can be kept for ever and no file of anybody else can be asked for. */
const pictureFile = /^[0-9a-f][0-9a-f-]{7,79}-(?:wide|poster|backdrop)\.jpg$/;

export const isPictureFile = (fileName: string): boolean => pictureFile.test(fileName);

export const pictureFileName = (name: string, size: PictureSize): string => `${name}-${size}.jpg`;

/** Where the renderer finds a picture; null where there is none. */
export function pictureAddress(name: string | null, size: PictureSize): string | null {
  return name === null ? null : `/pictures/${pictureFileName(name, size)}`;
}
