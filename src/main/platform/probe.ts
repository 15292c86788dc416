import type { FileReason } from "@shared/model/video";
import type { FfmpegPrograms } from "./ffmpeg-programs";
import { hostileInputOptions, mediaAddress } from "./media-address";
import { type ProbeReport, readProbeReport } from "./probe-report";
import { type ProcessResult, runProcess } from "./processes";

export type ProbeOutcome =
  | { kind: "report"; report: ProbeReport }
  | { kind: "unreadable"; reason: FileReason }
  | { kind: "aborted" };

export interface Probe {
  /** What ffprobe says of one file. Never throws; a file that hangs it is given up after 15 s. */
  read(file: string, signal: AbortSignal): Promise<ProbeOutcome>;
}

const timeLimitMs = 15_000;

export function createProbe(programs: FfmpegPrograms): Probe {
  return {
    async read(file, signal) {
      const args = ["-v", "error", ...hostileInputOptions, "-of", "json", "-show_format", "-show_streams"];
      const result = await runProcess({
        program: programs.ffprobe,
        args: [...args, mediaAddress(file)],
        timeLimitMs,
        signal,
      });
      if (result.ended === "aborted") return { kind: "aborted" };
      const report = result.exitCode === 0 ? readProbeReport(result.stdout) : undefined;
      return report ? { kind: "report", report } : { kind: "unreadable", reason: explain(result) };
    },
  };
}

function explain({ ended, stderr }: ProcessResult): FileReason {
  // That no program could be started is no fault of the file either; of both the next scan takes another look.
  if (ended === "timed-out" || ended === "not-started") return "timed-out";
  if (/not on whitelist/i.test(stderr)) return "not-a-video";
  if (/encrypt|protected|\bdrm\b/i.test(stderr)) return "encrypted";
  return /permission denied/i.test(stderr) ? "no-permission" : "damaged";
}
