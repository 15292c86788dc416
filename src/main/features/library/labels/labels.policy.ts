/** A name without case, accents and punctuation: two labels whose names differ in these alone are the same. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return slug || plain.trim();
}

/** Another of these has the name, or had it when files began to speak of it. */
export function isTaken(
  name: string,
  labels: readonly { id: number; name: string; slug: string }[],
  own?: number,
): boolean {
  const slug = slugOf(name);
  return labels.some((label) => label.id !== own && (label.slug === slug || slugOf(label.name) === slug));
}
