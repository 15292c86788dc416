import type { MediaFile } from "../use-cases/reach-media";
import { mediaResponse } from "./media-response";
import { pageResponse } from "./page-response";
import { plainResponse, securityHeaders } from "./security-headers";

/** What lies behind the addresses of the page. Each gives undefined where the door is closed or nothing is there. */
export interface ResponseSources {
  readonly rendererFolder: string;
  findMedia(token: string, name: string): MediaFile | undefined;
  /** WebVTT. */
  findCaption(token: string, captionId: number): Promise<string | undefined>;
  findPicture(fileName: string): string | undefined;
}

export type Respond = (request: Request, socketToken?: string) => Promise<Response>;

/** Answers every GET and HEAD of a renderer: the page, pictures, and media and captions of plays that are open. */
export function createRespond(sources: ResponseSources): Respond {
  return async (request, socketToken) => {
    const response = await answer(sources, request, socketToken);
    for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
    return response;
  };
}

async function answer(sources: ResponseSources, request: Request, socketToken?: string): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return plainResponse(405, "only GET and HEAD", { allow: "GET, HEAD" });
  const { pathname } = new URL(request.url);
  const [, room, first = "", second = "", ...rest] = pathname.split("/");
  if (rest.length > 0 && room !== "assets") return plainResponse(404, "not found");
  if (room === "media") return answerMedia(sources, request, first, second);
  if (room === "captions") return answerCaption(sources, request, first, Number(second));
  if (room === "pictures") return answerPicture(sources, request, second === "" ? first : "");
  return pageResponse(sources.rendererFolder, pathname, socketToken);
}

/** Bytes only for the video of a play that is open. */
async function answerMedia({ findMedia }: ResponseSources, request: Request, token: string, name: string) {
  const media = findMedia(token, name);
  return media ? mediaResponse(request, media) : plainResponse(403, "no open play");
}

async function answerCaption(
  { findCaption }: ResponseSources,
  request: Request,
  token: string,
  captionId: number,
) {
  const caption = await findCaption(token, captionId);
  if (caption === undefined) return plainResponse(403, "no open play");
  const headers = { "cache-control": "no-store", "content-type": "text/vtt; charset=utf-8" };
  return new Response(request.method === "HEAD" ? null : caption, { headers });
}

async function answerPicture({ findPicture }: ResponseSources, request: Request, fileName: string) {
  const path = findPicture(fileName);
  if (path === undefined) return plainResponse(404, "no picture");
  const response = await mediaResponse(request, { path, mimeType: "image/jpeg" });
  // Another content has another address.
  if (response.ok) response.headers.set("cache-control", "private, max-age=31536000, immutable");
  return response;
}
