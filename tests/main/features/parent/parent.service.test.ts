import { findParentPin } from "@main/features/parent/parent.repository";
import { createParentService, PinExists, PinsDiffer, WeakPin } from "@main/features/parent/parent.service";
import { expect, test } from "vitest";
import { createTestClock } from "../../../support/test-clock";
import { openTestDatabase } from "../../../support/test-database";

const pin = "480915";
const wrong = "904417";

async function openWithPin() {
  const { db } = openTestDatabase();
  const clock = createTestClock();
  const parent = createParentService(db, clock);
  const recoveryCode = await parent.createPin(pin, pin);
  return { db, clock, parent, recoveryCode };
}

test("the first PIN is set once, typed twice the same, and not an easy one", async () => {
  const { db } = openTestDatabase();
  const parent = createParentService(db, createTestClock());
  await expect(parent.createPin(pin, wrong)).rejects.toBeInstanceOf(PinsDiffer);
  await expect(parent.createPin("123456", "123456")).rejects.toBeInstanceOf(WeakPin);
  expect(parent.needsFirstRun()).toBe(true);
  expect(await parent.createPin(pin, pin)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(parent.needsFirstRun()).toBe(false);
  await expect(parent.createPin(wrong, wrong)).rejects.toBeInstanceOf(PinExists);
});

test("the attempt is on disk before the PIN is looked at", async () => {
  const { db, parent } = await openWithPin();
  const attempt = parent.tryPin(wrong);
  await Promise.resolve(); // the hash takes a quarter of a second; the count is there long before
  expect(findParentPin(db)?.failedAttempts).toBe(1);
  expect(await attempt).toEqual({ right: false, restSeconds: 0, restBegan: false });
});

test("five wrong tries are free, then even the right PIN waits, and the right PIN clears the count", async () => {
  const { db, clock, parent } = await openWithPin();
  for (let i = 0; i < 4; i++) expect((await parent.tryPin(wrong)).restBegan).toBe(false);
  expect(await parent.tryPin(wrong)).toEqual({ right: false, restSeconds: 30, restBegan: true });
  expect(await parent.tryPin(pin)).toEqual({ right: false, restSeconds: 30, restBegan: false });
  expect(findParentPin(db)?.failedAttempts).toBe(5);
  clock.pass(30_000);
  expect(await parent.tryPin(pin)).toEqual({ right: true, restSeconds: 0, restBegan: false });
  expect(findParentPin(db)?.failedAttempts).toBe(0);
});

test("the wait survives a restart, and a reboot begins it anew", async () => {
  const { db, clock, parent } = await openWithPin();
  for (let i = 0; i < 5; i++) await parent.tryPin(wrong);
  clock.pass(20_000);
  expect((await createParentService(db, clock).tryPin(pin)).restSeconds).toBe(10);
  clock.reboot();
  expect((await createParentService(db, clock).tryPin(pin)).restSeconds).toBe(30);
});

test("tries from several windows are counted one after the other", async () => {
  const { db, parent } = await openWithPin();
  const attempts = await Promise.all(Array.from({ length: 8 }, () => parent.tryPin(wrong)));
  expect(attempts.filter((attempt) => attempt.restSeconds === 0)).toHaveLength(4);
  expect(findParentPin(db)?.failedAttempts).toBe(5);
});

test("the recovery code opens a resting door once, sets a new PIN and gives a new code", async () => {
  const { parent, recoveryCode } = await openWithPin();
  for (let i = 0; i < 5; i++) await parent.tryPin(wrong);
  const typed = recoveryCode.toLowerCase().replaceAll("-", " ");
  const recovered = await parent.tryRecoveryCode(typed, "271828", "271828");
  expect(recovered.right).toBe(true);
  expect(recovered.newCode).not.toBe(recoveryCode);
  expect((await parent.tryRecoveryCode(recoveryCode, pin, pin)).right).toBe(false);
  expect((await parent.tryPin("271828")).right).toBe(true);
});
