const inPage = /<meta name="matinee-token" content="([^"]*)"/;

/** The socket token that the server wrote into this page. */
export function pageToken(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="matinee-token"]')?.content ?? "";
}

/** The token that the server would write now; the last known one while it does not answer. */
export async function freshToken(address: string, lastKnown: string): Promise<string> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    return tokenIn(await answer.text()) ?? lastKnown;
  } catch {
    return lastKnown;
  }
}

export function tokenIn(html: string): string | undefined {
  return inPage.exec(html)?.[1];
}
