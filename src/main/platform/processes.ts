import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import type { Readable } from "node:stream";
import { confinement } from "./confinement";

export interface ProcessRequest {
  program: string;
  /** Handed over as they are: no shell ever sees them. */
  args: readonly string[];
  timeLimitMs: number;
  signal?: AbortSignal | undefined;
  /** More on stdout than this ends the process. */
  outputLimitBytes?: number;
  /** Of stderr only the beginning is kept. */
  stderrLimitBytes?: number;
}

/** How a process came to its end. Only `exited` carries an exit code. */
export type ProcessEnd = "exited" | "timed-out" | "aborted" | "too-much-output" | "not-started";

export interface ProcessResult {
  ended: ProcessEnd;
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

const usualStderrBytes = 16 * 1024;
const running = new Set<ChildProcess>();
const onWindows = process.platform === "win32";

process.on("exit", () => {
  for (const child of running) killGroup(child);
});

/** Runs a program with low priority in a process group of its own, bounded in time, memory and output. Never throws. */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const nothing = { exitCode: null, stdout: "", stderr: "" };
  if (request.signal?.aborted) return Promise.resolve({ ended: "aborted", ...nothing });
  const child = start(request);
  return child ? follow(child, request) : Promise.resolve({ ended: "not-started", ...nothing });
}

/** A killed process is closed at once, unless a disk that does not answer, or one that it started, holds it. */
const killGraceMs = 3000;

function follow(child: StartedProcess, request: ProcessRequest): Promise<ProcessResult> {
  return new Promise((resolve) => {
    const stdout = collect(child.stdout, request.outputLimitBytes ?? 1024 * 1024, () =>
      stop("too-much-output"),
    );
    const stderr = collect(child.stderr, request.stderrLimitBytes ?? usualStderrBytes);
    let ended: ProcessEnd = "exited";
    let abandoning: NodeJS.Timeout | undefined;
    const stop = (why: ProcessEnd) => {
      if (ended === "exited") ended = why;
      killGroup(child);
      abandoning ??= setTimeout(abandon, killGraceMs).unref();
    };
    const abandon = () => {
      letGo(child);
      settle(null);
    };
    const onAbort = () => stop("aborted");
    const timer = setTimeout(() => stop("timed-out"), request.timeLimitMs);
    request.signal?.addEventListener("abort", onAbort, { once: true });
    const settle = (code: number | null) => {
      clearTimeout(timer);
      clearTimeout(abandoning);
      request.signal?.removeEventListener("abort", onAbort);
      running.delete(child);
      resolve({ ended, exitCode: ended === "exited" ? code : null, stdout: stdout(), stderr: stderr() });
    };
    child.once("close", settle);
  });
}

/** Nothing of ours waits for it any more. */
function letGo(child: StartedProcess): void {
  child.stdout.destroy();
  child.stderr.destroy();
  child.unref();
}

type StartedProcess = ChildProcessByStdio<null, Readable, Readable>;

function start(request: ProcessRequest): StartedProcess | undefined {
  const child = trySpawn(request);
  child?.on("error", () => undefined); // that it did not start shows below, and a kill that fails comes too late
  if (child?.pid === undefined) return undefined; // where no file could be opened it has not even streams
  running.add(child);
  lowerPriority(child);
  return child;
}

/** Most failures come as an event; an argument that cannot be handed over, for one, is thrown. */
function trySpawn(request: ProcessRequest): StartedProcess | undefined {
  const [program = request.program, ...args] = [...confinement(), request.program, ...request.args];
  try {
    return spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: !onWindows, // its own group, so that one signal reaches everything that it starts
      windowsHide: true,
      env: childEnvironment(),
    });
  } catch {
    return undefined;
  }
}

/** FFREPORT would make ffmpeg write a log with file names; messages are matched, so they stay in English. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { FFREPORT: _, ...environment } = process.env;
  return { ...environment, LC_ALL: "C", AV_LOG_FORCE_NOCOLOR: "1" };
}

function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already.
  }
}

function killGroup(child: ChildProcess): void {
  try {
    if (onWindows || child.pid === undefined) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

function collect(stream: NodeJS.ReadableStream, limitBytes: number, onTooMuch?: () => void): () => string {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    if (bytes < limitBytes) chunks.push(chunk.subarray(0, limitBytes - bytes));
    bytes += chunk.length;
    if (bytes > limitBytes) onTooMuch?.();
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
