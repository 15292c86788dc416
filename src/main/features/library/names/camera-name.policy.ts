/** Names that phones, cameras, messengers and screen recorders give: no title, no episode. */
const camera =
  /^(?:(?:vid|img|mov|mvi|pxl|dsc[fn]?|dscn|gopr|gh\d\d|gx\d\d|dji|wp|pano|clip|video|movie|film|trim|rec|mah|sam|p\d{3})[\s._-]?\d{3,}|\d{8}[\s._-]\d{4,6}|\d{4}-\d{2}-\d{2}[\s._-]\d{2}[\s.\-_:]\d{2}|(?:whatsapp|signal|telegram)[\s-](?:video|\d)|screen ?(?:recording|cast)|(?:vid|img)-\d{8}-wa\d)/i;

export const isCameraName = (stem: string): boolean => camera.test(stem);
