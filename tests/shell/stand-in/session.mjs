import { requireDevTools } from "./chromium.mjs";
import { note } from "./journal.mjs";

/** By Chromium's name, Electron's. */
const permissions = {
  geolocation: "geolocation",
  notifications: "notifications",
  camera: "media",
  microphone: "media",
  midi: "midi",
};
const addresses = [
  "app://kiosk/media/1",
  "https://example.org/",
  "http://127.0.0.1:1/",
  "file:///etc/passwd",
  "app://other/",
];

/** Handlers are asked at once, and their answers written down: no page is needed for that. */
const defaultSession = {
  /** @param {string} event */
  on: (event) => note("session.on", event),
  setDevicePermissionHandler: () => note("setDevicePermissionHandler"),
  /** @param {boolean} enabled */
  setSpellCheckerEnabled: (enabled) => note("setSpellCheckerEnabled", enabled),

  /** @param {(contents: null, permission: string, answer: (allowed: boolean) => void) => void} handler */
  setPermissionRequestHandler(handler) {
    for (const [name, permission] of Object.entries(permissions)) {
      handler(null, permission, (allowed) => {
        note("permission", name, allowed);
        const setting = allowed ? "granted" : "denied";
        void requireDevTools().send("Browser.setPermission", { permission: { name }, setting });
      });
    }
  },
  /** @param {(contents: null, permission: string) => boolean} allows */
  setPermissionCheckHandler(allows) {
    note(
      "permission checks",
      allows(null, "fullscreen"),
      allows(null, "geolocation"),
      allows(null, "serial"),
    );
  },
  webRequest: {
    /** @param {(details: { url: string }, answer: (answer: { cancel: boolean }) => void) => void} listener */
    onBeforeRequest(listener) {
      const cancelled = addresses.filter((url) => {
        let stopped = false;
        listener({ url }, ({ cancel }) => {
          stopped = cancel;
        });
        return stopped;
      });
      note("cancelled requests", cancelled);
    },
  },
};

export const session = { defaultSession };
