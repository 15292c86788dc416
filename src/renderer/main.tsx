import * as z from "zod";

// The page's policy forbids eval, which zod otherwise tries as soon as a schema is made:
// so this is said before any other module runs.
z.config({ jitless: true });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const { start } = await import("./app/start");
await start(root);
