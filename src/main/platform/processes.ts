import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { confinement } from "./confinement";

export interface ProcessRequest {
  program: string;
  /** Handed over as they are: no shell ever sees them. */
  args: readonly string[];
  timeLimitMs: number;
  signal?: AbortSignal | undefined;
  /** More on stdout than this ends the process; of stderr only the beginning is kept. */
  outputLimitBytes?: number;
}

/** How a process came to its end. Only `exited` carries an exit code. */
export type ProcessEnd = "exited" | "timed-out" | "aborted" | "too-much-output" | "not-started";

export interface ProcessResult {
  ended: ProcessEnd;
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

const stderrLimitBytes = 16 * 1024;
const running = new Set<ChildProcess>();
const onWindows = process.platform === "win32";

process.on("exit", () => {
  for (const child of running) killGroup(child);
});

/** Runs a program with low priority in a process group of its own, bounded in time, memory and output. Never throws. */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  if (request.signal?.aborted)
    return Promise.resolve({ ended: "aborted", exitCode: null, stdout: "", stderr: "" });
  return new Promise((resolve) => {
    const child = start(request);
    const stdout = collect(child.stdout, request.outputLimitBytes ?? 1024 * 1024, () =>
      stop("too-much-output"),
    );
    const stderr = collect(child.stderr, stderrLimitBytes);
    let ended: ProcessEnd = "exited";
    const stop = (why: ProcessEnd) => {
      if (ended === "exited") ended = why;
      killGroup(child);
    };
    const onAbort = () => stop("aborted");
    const timer = setTimeout(() => stop("timed-out"), request.timeLimitMs);
    request.signal?.addEventListener("abort", onAbort, { once: true });
    child.once("error", () => {
      if (child.pid === undefined) ended = "not-started";
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      request.signal?.removeEventListener("abort", onAbort);
      running.delete(child);
      resolve({ ended, exitCode: ended === "exited" ? code : null, stdout: stdout(), stderr: stderr() });
    });
  });
}

function start(request: ProcessRequest) {
  const [program = request.program, ...args] = [...confinement(), request.program, ...request.args];
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    detached: !onWindows, // its own group, so that one signal reaches everything that it starts
    windowsHide: true,
    env: childEnvironment(),
  });
  running.add(child);
  lowerPriority(child);
  return child;
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
