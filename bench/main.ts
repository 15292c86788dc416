import { mkdirSync, writeFileSync } from "node:fs";
import { benchFacts } from "./facts.bench";
import { benchLedger } from "./ledger.bench";
import { benchLibrary } from "./library.bench";
import { benchLimits } from "./limits.bench";
import { benchList } from "./list.bench";
import type { Measurement } from "./measure";
import { benchScan } from "./scan.bench";
import { benchServing } from "./serving.bench";
import { benchStoring } from "./storing.bench";

type Bench = () => Promise<Measurement[]>;

/** `scan` is all that a library asks of a machine; its parts have names of their own, too. */
const benches: Readonly<Record<string, readonly Bench[]>> = {
  facts: [benchFacts],
  "first-scan": [benchScan],
  ledger: [benchLedger],
  library: [benchLibrary],
  limits: [benchLimits],
  list: [benchList],
  scan: [benchScan, benchFacts, benchStoring, benchLibrary, benchList],
  serving: [benchServing],
  storing: [benchStoring],
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
const wanted = (asked.length > 0 ? asked : Object.keys(benches)).flatMap((name) => benches[name] ?? []);
for (const bench of new Set(wanted)) measured.push(...(await bench()));
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
