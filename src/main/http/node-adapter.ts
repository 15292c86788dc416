import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Node's request as a standard one; bodies are never read. */
export function toRequest(message: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return new Request(new URL(message.url ?? "/", origin), { method: message.method ?? "GET", headers });
}

/** Writes a standard response at the reader's pace; a reader who leaves cancels the body, which closes its file. */
export async function sendResponse(response: Response, out: ServerResponse): Promise<void> {
  out.writeHead(response.status, Object.fromEntries(response.headers));
  const reader = response.body?.getReader();
  if (!reader) return void out.end();
  const gone = new AbortController();
  out.once("close", () => {
    gone.abort();
    reader.cancel().catch(() => undefined);
  });
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      if (!out.write(part.value)) await once(out, "drain", { signal: gone.signal });
    out.end();
  } catch {
    out.destroy(); // the media door closed, the file went away or the reader left: an honest broken transfer
  }
}
