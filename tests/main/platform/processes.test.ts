import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { confinement } from "@main/platform/confinement";
import { runProcess } from "@main/platform/processes";
import { build } from "vite";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { waitFor } from "../../support/wait-for";

/** Not Node: it asks for more memory than a media tool may have. */
const run = (script: string, options: Partial<Parameters<typeof runProcess>[0]> = {}) =>
  runProcess({ program: "sh", args: ["-c", script], timeLimitMs: 10_000, ...options });

test("output, errors and the exit code come back", async () => {
  const result = await run("echo out; echo err >&2; exit 3");
  expect(result).toEqual({ ended: "exited", exitCode: 3, stdout: "out\n", stderr: "err\n" });
});

test("arguments reach the program as they are, without a shell", async () => {
  const hostile = ["$(id)", "; id", "-x", "a\nb", "'\"", "*"];
  const args = ["%s|", ...hostile];
  const { stdout } = await runProcess({ program: "printf", args, timeLimitMs: 10_000 });
  expect(stdout).toBe(hostile.map((argument) => `${argument}|`).join(""));
});

test("a program that is not there is a result, not an exception", async () => {
  const result = await runProcess({ program: "/nowhere/ffprobe", args: [], timeLimitMs: 1000 });
  expect(result.exitCode).not.toBe(0);
  expect(result.stdout).toBe("");
});

test("an argument that no program can be given is a result, not an exception", async () => {
  const result = await runProcess({ program: "printf", args: ["a\0b"], timeLimitMs: 1000 });
  expect(result).toEqual({ ended: "not-started", exitCode: null, stdout: "", stderr: "" });
});

test.skipIf(process.platform === "win32")("neither is having no room for another open file", async () => {
  const built = await buildModule();
  const script = `const { openSync } = await import("node:fs");
    const { runProcess } = await import(${JSON.stringify(built)});
    const request = { program: "true", args: [], timeLimitMs: 10000 };
    await runProcess(request);
    try { for (;;) openSync("/dev/null"); } catch {}
    process.stdout.write((await runProcess(request)).ended);
    process.exit();`;
  const { stdout } = await promisify(execFile)("sh", [
    ...["-c", 'ulimit -n 64; exec "$@"', "sh"],
    ...[process.execPath, "--input-type=module", "-e", script],
  ]);
  expect(stdout).toBe("not-started");
});

test("standard input is closed, so nothing waits for a key", async () => {
  expect(await run("cat; echo ended")).toMatchObject({ ended: "exited", stdout: "ended\n" });
});

test("the time limit ends a process with all that it started", async () => {
  const result = await run("sleep 60 & echo $!; wait", { timeLimitMs: 500 });
  expect(result.ended).toBe("timed-out");
  await waitFor(() => isDead(Number(result.stdout)));
});

test("an abort ends a process, also before it began", async () => {
  const controller = new AbortController();
  const ending = run("sleep 60", { signal: controller.signal });
  controller.abort();
  expect((await ending).ended).toBe("aborted");
  expect((await run("true", { signal: controller.signal })).ended).toBe("aborted");
});

test.runIf(process.platform === "linux")(
  "what cannot be killed is waited for a few seconds only",
  async () => {
    const controller = new AbortController();
    const pidFile = join(makeTemporaryFolder(), "pid");
    const ending = run(`setsid sh -c 'echo $$ > "${pidFile}"; exec sleep 60'`, { signal: controller.signal });
    const holder = await waitFor(() => readPid(pidFile)); // holds the pipes, and is no member of the group
    controller.abort();
    expect(await ending).toMatchObject({ ended: "aborted", exitCode: null });
    expect(isDead(holder)).toBeUndefined();
    process.kill(holder, "SIGKILL");
  },
);

test("endless output is cut off and ends the process", async () => {
  const result = await run("yes", { outputLimitBytes: 100_000 });
  expect(result.ended).toBe("too-much-output");
  expect(result.stdout).toHaveLength(100_000);
});

test("endless errors are cut off, but the process may go on", async () => {
  const script = "yes | head -c 1000000 >&2; printf done";
  const result = await run(script);
  expect(result.ended).toBe("exited");
  expect(result.stdout).toBe("done");
  expect(result.stderr.length).toBeLessThan(20_000);
});

const hasPrlimit = confinement().includes("prlimit");

test.runIf(hasPrlimit)("memory is bounded", async () => {
  const { stdout } = await runProcess({ program: "cat", args: ["/proc/self/limits"], timeLimitMs: 5000 });
  expect(stdout).toMatch(/Max data size\s+536870912\s/);
  expect(stdout).toMatch(/Max core file size\s+0\s/);
});

test.runIf(confinement().includes("setpriv"))("a process dies with us when we are killed", async () => {
  const built = await buildModule();
  const pidFile = join(makeTemporaryFolder(), "pid");
  const script = `const { runProcess } = await import(${JSON.stringify(built)});
    const args = ["-c", "echo $$ > \\"$1\\"; exec sleep 60", "sh", ${JSON.stringify(pidFile)}];
    await runProcess({ program: "sh", args, timeLimitMs: 60000 });`;
  const us = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  const pid = await waitFor(() => readPid(pidFile));
  expect(isDead(pid)).toBeUndefined();
  us.kill("SIGKILL");
  await once(us, "exit");
  await waitFor(() => isDead(pid));
});

/** The adapter as a file that a Node of its own can load. */
async function buildModule(): Promise<string> {
  const outDir = makeTemporaryFolder();
  const ssr = join(import.meta.dirname, "../../../src/main/platform/processes.ts");
  await build({ logLevel: "silent", configFile: false, build: { ssr, outDir } });
  return join(outDir, "processes.js");
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** Undefined while it lives. A zombie that nobody has collected is dead too. */
function isDead(pid: number): true | undefined {
  try {
    process.kill(pid, 0);
    const isZombie = process.platform === "linux" && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return isZombie || undefined;
  } catch {
    return true;
  }
}
