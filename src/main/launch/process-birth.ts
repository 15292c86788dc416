import { readFileSync } from "node:fs";

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // alive, and another user's
  }
}

/**
 * Tells two processes of one number apart: the system's start and the tick at which the process began (proc(5), field
 * 22 of stat). Empty where the system does not say; no wall clock, which a child could turn.
 */
export function processBirth(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name before may hold blanks and brackets
    return `${boot}:${fields[19] ?? ""}`;
  } catch {
    return "";
  }
}
