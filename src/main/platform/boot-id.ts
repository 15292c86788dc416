import { readFileSync } from "node:fs";
import { askSystemNow } from "./system-program";

const prefetchParameters =
  "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management\\PrefetchParameters";

/** A name for this start of the machine, "unknown" where the system gives it none. Read once: it cannot change. */
export function readBootId(platform: NodeJS.Platform = process.platform): string {
  return findBootId(platform) ?? "unknown";
}

function findBootId(platform: NodeJS.Platform): string | undefined {
  switch (platform) {
    case "linux":
      return findInProc();
    case "win32":
      return findWindowsBootId(askSystemNow("reg", ["query", prefetchParameters, "/v", "BootId"]) ?? "");
    case "darwin":
      return findUuid(askSystemNow("sysctl", ["-n", "kern.bootsessionuuid"]) ?? "");
    default:
      return undefined;
  }
}

function findInProc(): string | undefined {
  try {
    return findUuid(readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  } catch {
    return undefined;
  }
}

export function findUuid(text: string): string | undefined {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(text.trim())?.[0];
}

/** The count of starts in the answer of `reg query`. */
export function findWindowsBootId(answer: string): string | undefined {
  return /^\s*BootId\s+REG_DWORD\s+(0x[0-9a-f]+)\s*$/im.exec(answer)?.[1];
}
