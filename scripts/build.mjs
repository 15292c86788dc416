// `npm run build`: builds, and notes what it was built from so that `npm start` need not build again.
import { fileURLToPath } from "node:url";
import { build } from "./setup/build.mjs";
import { ensureNode } from "./setup/node-runtime.mjs";
import { dieTogether } from "./setup/run.mjs";
import { runScript } from "./setup/say.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
dieTogether();
await runScript(async () => build(root, await ensureNode(root), "inherit"));
