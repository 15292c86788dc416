import { protocol } from "electron";
import type { Kiosk } from "../kiosk";
import { isOwnAddress, scheme } from "./address";

/** Before the app is ready. Never bypassCSP, never corsEnabled. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Once the app is ready: the page, pictures and media come from the kiosk itself, with its security headers. */
export function servePages(kiosk: Kiosk): void {
  protocol.handle(scheme, (request) =>
    isOwnAddress(request.url) ? kiosk.respond(request) : new Response("not found", { status: 404 }),
  );
}
