import { createParentSessions } from "@main/features/parent/sessions";
import { expect, test } from "vitest";
import { createTestClock } from "../../../support/test-clock";

const minute = 60_000;

function openSessions() {
  const clock = createTestClock();
  const ended: string[] = [];
  return { clock, ended, sessions: createParentSessions(clock, (id) => ended.push(id)) };
}

test("a connection is locked until its own session begins", () => {
  const { sessions } = openSessions();
  sessions.begin("a");
  expect([sessions.read("a").unlocked, sessions.read("b").unlocked]).toEqual([true, false]);
});

test("a session ends after five idle minutes", () => {
  const { clock, ended, sessions } = openSessions();
  sessions.begin("a");
  clock.pass(5 * minute);
  expect(sessions.read("a")).toEqual({ unlocked: false, endsAtMs: null });
  expect(ended).toEqual(["a"]);
});

test("a parent at work stays, but never longer than fifteen minutes", () => {
  const { clock, sessions } = openSessions();
  sessions.begin("a");
  for (let i = 0; i < 3; i++) {
    clock.pass(4 * minute);
    expect(sessions.touch("a").unlocked).toBe(true);
  }
  clock.pass(3 * minute);
  expect(sessions.touch("a").unlocked).toBe(false);
});

test("setting the system's clock moves no session", () => {
  const { clock, sessions } = openSessions();
  sessions.begin("a");
  clock.setWall("2030-01-01T00:00:00Z");
  expect(sessions.read("a").unlocked).toBe(true);
});

test("sleep and locking end them all", () => {
  const { ended, sessions } = openSessions();
  sessions.begin("a");
  sessions.begin("b");
  sessions.endAll();
  expect(ended.sort()).toEqual(["a", "b"]);
});
