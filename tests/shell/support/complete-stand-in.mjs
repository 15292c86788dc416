// What Matinee asks of Electron and the stand-in does not offer. Loaded after the stand-in and before the built main
// process; every call is written down the stand-in's own way.
// @ts-nocheck: it replaces parts of Electron, which Electron's own types forbid
import { app, session } from "electron";

const note = (...what) => process.stdout.write(`SHIM ${JSON.stringify(what)}\n`);

process.defaultApp = app.isPackaged ? undefined : true;
// A packaged Electron has no script among its arguments.
if (app.isPackaged) process.argv.splice(1, 1);
app.setPath = (name, path) => note("setPath", name, path);
session.defaultSession.on = (event) => note("session.on", event);
session.defaultSession.setPermissionCheckHandler = (allows) =>
  note("permission checks", allows(null, "fullscreen"), allows(null, "geolocation"), allows(null, "serial"));
session.defaultSession.webRequest.onBeforeRequest = (listener) => {
  const cancels = (url) => {
    let answer;
    listener({ url }, (given) => {
      answer = given.cancel;
    });
    return answer;
  };
  const addresses = [
    "app://kiosk/media/1",
    "https://example.org/",
    "http://127.0.0.1:1/",
    "file:///etc/passwd",
    "app://other/",
  ];
  note("cancelled requests", addresses.filter(cancels));
};

// The test plays the system: a second start, a lid that closes.
process.stdin.on("data", (text) => {
  for (const event of String(text).trim().split("\n")) {
    if (event === "second-instance") app.emit("second-instance", {}, []);
    else if (event === "quit") app.quit();
  }
});
process.stdin.unref();
