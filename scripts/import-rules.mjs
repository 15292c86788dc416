// `node scripts/import-rules.mjs [src]`: fails when a file imports what its room may not.
import { fileURLToPath } from "node:url";
import { checkFolder } from "./import-rules/check.mjs";

const src = process.argv[2] ?? fileURLToPath(new URL("../src", import.meta.url));
const { files, imports, violations } = checkFolder(src);
for (const { file, line, problem } of violations) console.error(`src/${file}:${line} ${problem}`);
console.log(`${imports} imports in ${files} files, ${violations.length} against the rules`);
process.exitCode = violations.length > 0 || imports === 0 ? 1 : 0;
