import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { MediaFile } from "../use-cases/reach-media";
import { parseByteRange } from "./byte-range";
import { streamFile } from "./file-stream";
import { plainResponse } from "./security-headers";

/**
 * Serves a file with ranges (200, 206, 416; GET and HEAD), the same way for `app://` and for HTTP. 404 where the file
 * is gone or no regular file any more.
 */
export async function mediaResponse(request: Request, media: MediaFile): Promise<Response> {
  const file = await open(media.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (!file) return plainResponse(404, "gone");
  const stat = await file.stat().catch(() => undefined);
  if (!stat?.isFile()) {
    await file.close();
    return plainResponse(404, "gone");
  }
  const range = parseByteRange(request.headers.get("range"), stat.size);
  const headers = { "accept-ranges": "bytes", "cache-control": "no-store", "content-type": media.mimeType };
  if (range === "unsatisfiable") {
    await file.close();
    return plainResponse(416, "no such range", { "content-range": `bytes */${stat.size}` });
  }
  const { first, last } = range ?? { first: 0, last: stat.size - 1 };
  const status = range ? 206 : 200;
  const allHeaders = {
    ...headers,
    "content-length": String(last - first + 1),
    ...(range && { "content-range": `bytes ${first}-${last}/${stat.size}` }),
  };
  if (request.method === "HEAD" || stat.size === 0) {
    await file.close();
    return new Response(null, { status, headers: allHeaders });
  }
  return new Response(streamFile(file, { first, last }, media.closed), { status, headers: allHeaders });
}
