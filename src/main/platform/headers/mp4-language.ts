/** QuickTime's own numbers, older than ISO's codes; those that films are met in. */
const macLanguages =
  "eng,fra,deu,ita,nld,swe,spa,dan,por,nor,heb,jpn,ara,fin,ell,isl,mlt,tur,hrv,zho,urd,hin,tha,kor,lit,pol,hun,est,lav,,fao,fas,rus,zho".split(
    ",",
  );
const firstPacked = 0x400;
const unspecified = 0x7fff;

/** Three letters of five bits each, or one of QuickTime's numbers; null where the track says nothing. */
export function readPackedLanguage(code: number): string | null {
  if (code === unspecified) return null;
  if (code < firstPacked) return macLanguages[code] || null;
  return String.fromCharCode(...[10, 5, 0].map((shift) => 0x60 + ((code >> shift) & 0x1f)));
}
