import { lookAtSystem, watchSynchronised } from "@main/platform/synchronised";
import {
  judgeLinux,
  parseChrony,
  parseTimedatectl,
  parseW32tm,
  type Synchronised,
} from "@main/platform/synchronised-report";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

describe("timedatectl says", () => {
  test.each([
    ["yes\n", "yes"],
    ["no\n", "no"],
    ["", "unknown"],
    ["Failed to query server: Connection refused\n", "unknown"],
    [undefined, "unknown"],
  ])("%j: %s", (answer, expected) => {
    expect(parseTimedatectl(answer)).toBe(expected);
  });
});

const chronyTracking = (leapStatus: string) => `Reference ID    : CB00710F (ntp1.example.net)
Stratum         : 3
Ref time (UTC)  : Fri Jan 27 09:49:17 2017
System time     :  0.000006523 seconds slow of NTP time
Last offset     : -0.000006747 seconds
RMS offset      : 0.000035822 seconds
Frequency       : 3.225 ppm slow
Residual freq   : -0.000 ppm
Skew            : 0.129 ppm
Root delay      : 0.013639022 seconds
Root dispersion : 0.001100737 seconds
Update interval : 64.2 seconds
Leap status     : ${leapStatus}
`;

describe("chronyc says", () => {
  test.each([
    ["that all is normal", chronyTracking("Normal"), "yes"],
    ["that a leap second comes", chronyTracking("Insert second"), "yes"],
    ["that it has no source yet", chronyTracking("Not synchronised"), "no"],
    ["that the daemon does not run", "506 Cannot talk to daemon\n", "unknown"],
    ["nothing", undefined, "unknown"],
  ])("%s", (_, answer, expected) => {
    expect(parseChrony(answer)).toBe(expected);
  });
});

const w32tmSynchronised = `Leap Indicator: 0(no warning)\r
Stratum: 4 (secondary reference - syncd by (S)NTP)\r
Precision: -23 (119.209ns per tick)\r
Root Delay: 0.0353325s\r
Root Dispersion: 0.0449384s\r
ReferenceId: 0x28779426 (source IP:  40.119.148.38)\r
Last Successful Sync Time: 7/12/2023 10:21:33 AM\r
Source: time.windows.com,0x9\r
Poll Interval: 10 (1024s)\r
`;
const w32tmWithoutSource = `Leap Indicator: 3(not synchronized)\r
Stratum: 0 (unspecified)\r
Precision: -23 (119.209ns per tick)\r
Root Delay: 0.0000000s\r
Root Dispersion: 0.0000000s\r
ReferenceId: 0x00000000 (unspecified)\r
Last Successful Sync Time: unspecified\r
Source: Local CMOS Clock\r
Poll Interval: 10 (1024s)\r
`;
const w32tmOwnSource = `Leap Indicator: 0(no warning)\r
Stratum: 1 (primary reference - syncd by radio clock)\r
Precision: -23 (119.209ns per tick)\r
Root Delay: 0.0000000s\r
Root Dispersion: 10.0000000s\r
ReferenceId: 0x4C4F434C (source name:  "LOCL")\r
Last Successful Sync Time: 7/12/2023 10:21:33 AM\r
Source: Local CMOS Clock\r
Poll Interval: 6 (64s)\r
`;
const w32tmInGerman = w32tmSynchronised
  .replace("Leap Indicator: 0(no warning)", "Sprungindikator: 0(keine Warnung)")
  .replace("(secondary reference - syncd by (S)NTP)", "(Sekundärreferenz - synchr. über (S)NTP)");

describe("w32tm says", () => {
  test.each([
    ["that it has a source", w32tmSynchronised, "yes"],
    ["so in German", w32tmInGerman, "yes"],
    ["that it has none", w32tmWithoutSource, "no"],
    [
      "that it has none, in French",
      w32tmWithoutSource.replace("Leap Indicator: 3", "Indicateur de dérive : 3"),
      "no",
    ],
    ["that it is its own source", w32tmOwnSource, "no"],
    ["that its stratum is none", w32tmSynchronised.replace("Stratum: 4", "Stratum: 0"), "no"],
    [
      "that the service does not run",
      "The following error occurred: The service has not been started. (0x80070426)\r\n",
      "unknown",
    ],
    ["nothing", undefined, "unknown"],
  ])("%s", (_, answer, expected) => {
    expect(parseW32tm(answer)).toBe(expected);
  });
});

describe("a Linux system is synchronised", () => {
  test.each<[string, Synchronised, Synchronised, boolean, Synchronised]>([
    ["when the kernel says so", "yes", "unknown", false, "yes"],
    ["when chrony says so, even if it does not tell the kernel", "no", "yes", false, "yes"],
    ["not when the kernel denies it, whatever the file of an earlier hour says", "no", "unknown", true, "no"],
    ["not when chrony denies it", "unknown", "no", true, "no"],
    ["when nobody but the file of timesyncd says so", "unknown", "unknown", true, "yes"],
    ["perhaps, when nobody says anything", "unknown", "unknown", false, "unknown"],
  ])("%s", (_, timedatectl, chrony, timesyncdHasFile, expected) => {
    expect(judgeLinux({ timedatectl, chrony, timesyncdHasFile })).toBe(expected);
  });
});

test("nobody knows it on a system that tells nobody", async () => {
  expect(await lookAtSystem(new AbortController().signal, "darwin")).toBe("unknown");
});

test("this machine gives one of the three answers", async () => {
  expect(["yes", "no", "unknown"]).toContain(await lookAtSystem(new AbortController().signal));
});

describe("the watch", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watchAnswers(answers: readonly Synchronised[]) {
    const signals: AbortSignal[] = [];
    const watch = watchSynchronised(async (signal) => {
      signals.push(signal);
      return answers[signals.length - 1] ?? "unknown";
    });
    return { watch, signals };
  }

  test("knows nothing until its first look is done", async () => {
    const { watch } = watchAnswers(["yes"]);
    expect(watch.current()).toBe("unknown");
    await vi.advanceTimersByTimeAsync(0);
    expect(watch.current()).toBe("yes");
  });

  test("looks often until it is synchronised, and seldom then", async () => {
    const { watch, signals } = watchAnswers(["unknown", "no", "yes", "no"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([watch.current(), signals.length]).toEqual(["no", 2]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([watch.current(), signals.length]).toEqual(["yes", 3]);
    await vi.advanceTimersByTimeAsync(599_999);
    expect([watch.current(), signals.length]).toEqual(["yes", 3]);
    await vi.advanceTimersByTimeAsync(1);
    expect([watch.current(), signals.length]).toEqual(["no", 4]);
  });

  test("looks no more once it is closed, and ends a look that is under way", async () => {
    const { watch, signals } = watchAnswers(["no"]);
    await vi.advanceTimersByTimeAsync(0);
    watch.close();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([signals.length, signals[0]?.aborted, vi.getTimerCount()]).toEqual([1, true, 0]);
  });

  test("forgets an answer that comes after it was closed", async () => {
    const { watch } = watchAnswers(["yes"]);
    watch.close();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([watch.current(), vi.getTimerCount()]).toEqual(["unknown", 0]);
  });
});
