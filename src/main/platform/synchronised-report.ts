/** Is the system's time set by a source that knows it? */
export type Synchronised = "yes" | "no" | "unknown";

/** Of `timedatectl show -p NTPSynchronized --value`. The kernel forgets it when somebody sets the clock by hand. */
export function parseTimedatectl(answer: string | undefined): Synchronised {
  const text = answer?.trim();
  return text === "yes" || text === "no" ? text : "unknown";
}

/** Of `chronyc tracking`; "Insert second" and "Delete second" announce a leap second of a time that is known. */
export function parseChrony(answer: string | undefined): Synchronised {
  const status = /^Leap status\s*:\s*(.+?)\s*$/m.exec(answer ?? "")?.[1];
  if (status === undefined) return "unknown";
  return status === "Not synchronised" ? "no" : "yes";
}

/**
 * Of `w32tm /query /status`, whose words are in the system's language. First comes the leap indicator, of which 3 means
 * not synchronised, then the stratum, 0 without a source; a clock that is its own source is called LOCL.
 */
export function parseW32tm(answer: string | undefined): Synchronised {
  const [leapIndicator, stratum] = [...(answer ?? "").matchAll(/^[^:\r\n]+: ?(\d+) ?\(/gm)].map(
    ([, digits]) => Number(digits),
  );
  if (leapIndicator === undefined || stratum === undefined) return "unknown";
  const ownSource = /0x4C4F434C/i.test(answer ?? "");
  return leapIndicator === 3 || stratum === 0 || ownSource ? "no" : "yes";
}

/**
 * Of all that a Linux system says. Chrony may know the time without telling the kernel. The file of timesyncd counts only
 * where nobody else answers, because it outlives a clock that was set by hand.
 */
export function judgeLinux(answers: {
  readonly timedatectl: Synchronised;
  readonly chrony: Synchronised;
  readonly timesyncdHasFile: boolean;
}): Synchronised {
  const { timedatectl, chrony, timesyncdHasFile } = answers;
  if (timedatectl === "yes" || chrony === "yes") return "yes";
  if (timedatectl === "no" || chrony === "no") return "no";
  return timesyncdHasFile ? "yes" : "unknown";
}
