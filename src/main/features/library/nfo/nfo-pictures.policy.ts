import type { ArtworkRole } from "../scan/scanner";
import type { NfoElement, NfoKind, NfoPicture } from "./nfo-entry";

const roles = new Map<string, ArtworkRole>([
  ["poster", "poster"],
  ["landscape", "wide"],
  ["thumb", "wide"],
  ["fanart", "backdrop"],
  ["background", "backdrop"],
  ["backdrop", "backdrop"],
  ["clearlogo", "logo"],
  ["logo", "logo"],
]);

/** The pictures that an element names as files: `<thumb>`, `<fanart><thumb>`, and `<art>` with one child a role. */
export function picturesOf(kind: NfoKind, element: NfoElement): readonly NfoPicture[] {
  const byRole = new Map<ArtworkRole, string>();
  for (const [role, text] of namedPictures(kind, element)) {
    const name = fileNameOf(text);
    if (role !== undefined && name !== null) byRole.set(role, name);
  }
  return [...byRole].map(([role, name]) => ({ name, role }));
}

function* namedPictures(kind: NfoKind, element: NfoElement): Generator<[ArtworkRole | undefined, string]> {
  for (const { name, attributes, text, children } of element.children) {
    if (name === "thumb") yield [roles.get(attributes.aspect ?? plainThumb(kind)), text];
    else if (name === "fanart") {
      yield ["backdrop", text];
      for (const child of children) yield ["backdrop", child.text];
    } else if (name === "art") for (const child of children) yield [roles.get(child.name), child.text];
  }
}

/** A picture that is not said to be anything is a frame of an episode, and the poster of all else. */
const plainThumb = (kind: NfoKind) => (kind === "episode" || kind === "clip" ? "thumb" : "poster");

/** Null for what lies on the web. */
function fileNameOf(text: string): string | null {
  if (text === "" || /^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return null;
  return text.split(/[/\\]/).at(-1) || null;
}
