import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { plainResponse } from "./security-headers";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wav": "audio/wav",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const tokenSlot = '<meta name="matinee-token" content="';

/** The built page and its assets. `socketToken` is handed over inside the page; in Electron there is none. */
export async function pageResponse(
  rendererFolder: string,
  pathname: string,
  socketToken?: string,
): Promise<Response> {
  const relative = pathname === "/" ? "index.html" : relativePath(pathname);
  if (relative === undefined || relative.includes("\0") || relative.split(sep).includes(".."))
    return plainResponse(404, "not found");
  const type = contentTypes[extname(relative)];
  const content = type && (await readFile(join(rendererFolder, relative)).catch(() => undefined));
  if (!type || !content) return plainResponse(404, "not found");
  if (relative !== "index.html") return assetResponse(content, type, relative.startsWith(`assets${sep}`));
  const page = content.toString("utf8").replace(tokenSlot, `${tokenSlot}${socketToken ?? ""}`);
  return new Response(page, { headers: { "content-type": type, "cache-control": "no-store" } });
}

/** Built assets carry a hash of their content in their names. */
function assetResponse(content: Buffer, type: string, hashed: boolean): Response {
  const cacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
  return new Response(new Uint8Array(content), {
    headers: { "content-type": type, "cache-control": cacheControl },
  });
}

/** Undefined for what is no encoded path, as `/%`. */
function relativePath(pathname: string): string | undefined {
  try {
    return normalize(decodeURIComponent(pathname)).slice(1);
  } catch {
    return undefined;
  }
}
