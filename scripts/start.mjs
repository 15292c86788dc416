// `npm start`: sets up what is missing, builds, and opens the kiosk. Runs on any Node from 20 on, before any package is
// installed.
import { fileURLToPath } from "node:url";
import { parseCommandLine, requireFolders, usage } from "./command-line.mjs";
import { findFfmpeg } from "./ffmpeg-programs.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { ensureNode } from "./setup/node-runtime.mjs";
import { openKiosk } from "./setup/open.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { dieTogether } from "./setup/run.mjs";
import { runScript, say } from "./setup/say.mjs";
import { installSystemPackages } from "./setup/system-packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

async function start() {
  const line = parseCommandLine(process.argv.slice(2));
  if (line.help) {
    say(usage);
    return 0;
  }
  requireFolders(line);
  await ensurePackages(root);
  const node = await ensureNode(root);
  if (!findFfmpeg()) await installSystemPackages(["ffmpeg"]);
  await ensureBuild(root, node);
  return openKiosk(root, node, line);
}

dieTogether();
await runScript(start);
