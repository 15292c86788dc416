import { mkdirSync, writeFileSync } from "node:fs";
import { benchLedger } from "./ledger.bench";
import { benchLibrary } from "./library.bench";
import { benchLimits } from "./limits.bench";
import type { Measurement } from "./measure";
import { benchServing } from "./serving.bench";

const benches: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  ledger: benchLedger,
  library: benchLibrary,
  limits: benchLimits,
  serving: benchServing,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(", ")}: name some of ${Object.keys(benches).join(", ")}, or none for all.`,
  );
  process.exit(64);
}

const measured: Measurement[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(benches))
  measured.push(...((await benches[name]?.()) ?? []));
console.table(
  Object.fromEntries(
    measured.map(({ what, ours, peer, unit, bar, ratio }) => [
      what,
      {
        ours: `${ours.toFixed(1)} ${unit}`,
        peer: `${peer.toFixed(1)} ${unit}`,
        ratio: ratio.toFixed(2),
        bar,
        met: ratio <= bar,
      },
    ]),
  ),
);
mkdirSync("out/bench", { recursive: true });
writeFileSync("out/bench/results.json", `${JSON.stringify(measured, null, 2)}\n`);
process.exit(measured.every(({ ratio, bar }) => ratio <= bar) ? 0 : 1);
