import { cpSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { safe } from "@orpc/client";
import type { Client } from "@shared/contract";
import { expect, test } from "vitest";
import { type KioskProcess, type KioskProcessOptions, startKioskProcess } from "../support/kiosk-process";
import { createDice, type Dice } from "../support/seeded";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { child, openProcessHousehold, reopen } from "./support/process-household";
import { type Evening, expectHeld, nothingTold, takeIn } from "./support/told";

const kills = Number(process.env.MATINEE_KILLS ?? 100);
const seed = Number(process.env.MATINEE_SEED ?? Date.now() % 1_000_000);
const killsPerHousehold = 20;
const householdsAtOnce = 5;

const filmSeconds = 600;
const clip = {
  seconds: filmSeconds,
  codec: ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "51", "-c:a", "aac", "-b:a", "16k"],
};
const mostReports = 7;
const betweenReportsMs = 200;
/** Of this process' event loop, between the sending of what is cut off and the kill. */
const mostTurns = 400;

/** A zone in which it is about noon, so that no midnight comes in between. */
function zoneAtNoon(): string {
  const hoursAhead = 12 - new Date().getUTCHours();
  return `Etc/GMT${hoursAhead > 0 ? "-" : "+"}${Math.abs(hoursAhead)}`; // of these the sign is the other way round
}

const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
const now = () => performance.now() / 1000;

/** Kills while this is being answered, or has been; says whether the answer came. */
async function killWhile(kiosk: KioskProcess, dice: Dice, answer: Promise<unknown>): Promise<boolean> {
  const settled = safe(answer);
  for (let turns = dice(mostTurns); turns > 0; turns--) await turn();
  await kiosk.kill();
  return (await settled).error === null;
}

/** Starts one film, reports like a page, and is killed at the start or at one of the reports. */
async function playUntilKilled(
  kiosk: KioskProcess,
  client: Client,
  videoId: number,
  dice: Dice,
): Promise<Evening> {
  const begun = now();
  const starting = client.playback.start({ profileId: child, videoId });
  if (dice(2) === 0) await starting;
  if (dice(4) === 0) {
    const start = (await killWhile(kiosk, dice, starting)) ? await startOf(starting) : "cut off";
    return { videoId, start, finished: "no", reportedSeconds: 0, longestSeconds: now() - begun };
  }
  const { token } = await starting;
  const report = (positionSeconds: number) =>
    client.playback.report({ token, positionSeconds, state: "playing" });
  const reportedSeconds = await reportOften(dice(mostReports), () => report(filmSeconds / 10));
  const finishes = dice(3) === 0;
  const last = report(filmSeconds * (finishes ? 0.95 : 0.1));
  if (dice(2) === 0) await last;
  const answered = await killWhile(kiosk, dice, last);
  const finished = !finishes ? "no" : answered ? "yes" : "cut off";
  const longestSeconds = now() - begun;
  return { videoId, start: await startOf(starting), finished, reportedSeconds, longestSeconds };
}

async function startOf(starting: ReturnType<Client["playback"]["start"]>): Promise<Evening["start"]> {
  const { kind, spentTicket } = await starting;
  expect(kind).toBe("programme");
  return spentTicket ? "spent" : "free";
}

/** At a page's even pace, only faster. The seconds from the first answer to the sending of the last that was answered. */
async function reportOften(times: number, report: () => Promise<unknown>): Promise<number> {
  await report();
  const first = now();
  let sent = first;
  for (let left = times; left > 0; left--) {
    await after(betweenReportsMs);
    sent = now();
    await report();
  }
  return sent - first;
}

type Household = Required<Pick<KioskProcessOptions, "dataFolder" | "environment">> & {
  readonly films: readonly number[];
};

/** So many kills of one household, and what its parent sees in the end. */
async function killOften(household: Household, times: number, dice: Dice): Promise<void> {
  let told = nothingTold(household.films);
  for (let left = times; left > 0; left--) {
    const kiosk = await startKioskProcess(household);
    const client = await connectSocket(kiosk.origin);
    told = expectHeld(told, await client.limits.standing({ profileId: child }));
    const videoId = household.films[dice(household.films.length)] as number;
    told = takeIn(told, await playUntilKilled(kiosk, client, videoId, dice));
  }
  const { kiosk, parent } = await reopen(household, household);
  const standing = await parent.limits.standing({ profileId: child });
  expectHeld(told, standing);
  expect((await parent.household.status()).databaseNotice).toBeNull();
  const { day } = await parent.limits.usage({ profileId: child });
  expect(day.tickets.used).toBe(standing.ticketsUsed);
  const { plays } = await parent.activity.plays({});
  expect(plays.filter(({ counted }) => counted)).toHaveLength(standing.ticketsUsed);
  expect(plays.every(({ endReason, refunded }) => endReason === "crashed" && !refunded)).toBe(true);
  const watchedSeconds = plays.reduce((sum, play) => sum + play.watchedSeconds, 0);
  expect(watchedSeconds).toBeCloseTo(day.seconds.used, 3);
  await kiosk.stop();
}

/** A household that was scanned once, with tickets for every kill, and copies of it. */
async function makeHouseholds(count: number): Promise<Household[]> {
  const environment = { TZ: zoneAtNoon() };
  const first = await openProcessHousehold({ films: 3, clip, environment });
  const policy = await first.parent.limits.policy({ profileId: child });
  await first.parent.limits.replacePolicy({ profileId: child, policy: { ...policy, ticketsPerDay: 99 } });
  await first.kiosk.stop();
  return Array.from({ length: count }, () => {
    const dataFolder = makeTemporaryFolder();
    cpSync(first.dataFolder, dataFolder, { recursive: true });
    return { dataFolder, environment, films: first.films };
  });
}

test(
  `${kills} kills (-9) while a film is started and plays: no acknowledged start is lost, none is won, and each costs at most a lease`,
  async () => {
    console.log(`MATINEE_SEED=${seed} plays these ${kills} kills again`);
    const households = await makeHouseholds(Math.ceil(kills / killsPerHousehold));
    const waiting = households.map((household, index) => ({ household, index }));
    let survived = 0;
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const times = Math.min(killsPerHousehold, kills - next.index * killsPerHousehold);
        await killOften(next.household, times, createDice(seed + next.index));
        survived += times;
      }
    };
    await Promise.all(Array.from({ length: householdsAtOnce }, work));
    expect(survived).toBe(kills);
  },
  60_000 + kills * 1500,
);
