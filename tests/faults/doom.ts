import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Worker } from "node:worker_threads";
import Sqlite from "better-sqlite3";

/** When the process is to end: before its n-th step (a call that writes), or once a file has grown to so many bytes. */
export type Doom = { readonly step: number } | { readonly file: string; readonly bytes: number };

let steps = 0;
let last = Number.POSITIVE_INFINITY;

export function countSteps(): number {
  return steps;
}

/** Makes this process meet its end, at the same place each time. */
export function meet(doom: Doom | null): void {
  if (doom && "step" in doom) last = doom.step;
  if (doom && "file" in doom) watchFile(doom);
  for (const name of [
    "writeSync",
    "writeFileSync",
    "fsyncSync",
    "renameSync",
    "rmSync",
    "copyFileSync",
    "mkdirSync",
  ])
    beforeEach(fs, name);
  syncBuiltinESMExports();
  for (const name of ["exec", "pragma", "prepare", "close"]) beforeEach(Sqlite.prototype, name);
}

function beforeEach(owner: object, name: string): void {
  const known: unknown = Reflect.get(owner, name);
  if (typeof known !== "function") throw new Error(`there is no ${name}`);
  Reflect.set(owner, name, function (this: unknown, ...values: unknown[]): unknown {
    steps += 1;
    if (steps >= last) process.kill(process.pid, "SIGKILL");
    return Reflect.apply(known, this, values);
  });
}

/** From another thread, since the one that writes is inside SQLite then. */
function watchFile(doom: { file: string; bytes: number }): void {
  const code = `
    const { statSync } = require("node:fs");
    const { file, bytes } = require("node:worker_threads").workerData;
    const breath = new Int32Array(new SharedArrayBuffer(4));
    for (;; Atomics.wait(breath, 0, 0, 0.1)) if ((statSync(file, { throwIfNoEntry: false })?.size ?? -1) >= bytes) process.kill(process.pid, "SIGKILL");`;
  new Worker(code, { eval: true, workerData: doom }).unref();
}
