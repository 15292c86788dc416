// npm run test:mutation [-- FOLDER…]: Stryker plants faults in the policies of the limits, in the named folders alone or in
// all, and the quick tests have to notice each. What was looked at before and has not changed since is not looked at again.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dieTogether, run } from "../setup/run.mjs";
import { say } from "../setup/say.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["calendar", "rules", "ledger", "picks", "rehearsal"];
const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => !folders.includes(folder));
if (unknown.length > 0) {
  say(
    `The limits have no folder ${unknown.join(", ")}: name some of ${folders.join(", ")}, or none for all.`,
  );
  process.exit(64);
}
const mutate = (asked.length > 0 ? asked : folders).map(
  (folder) => `src/main/features/limits/${folder}/*.policy.ts`,
);

dieTogether();
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const { code } = await run(process.execPath, [stryker, "run", "--mutate", mutate.join(",")], { cwd: root });
process.exit(code);
