import { createPlaySession, type PlayPorts } from "@renderer/kid/player/play-session";
import { describe, expect, test } from "vitest";

/** Ports that write down what they are asked; the answer to a report comes when the test gives it. */
function ports() {
  const told: unknown[] = [];
  const answers: ((open: boolean) => void)[] = [];
  const created: PlayPorts = {
    report: (positionSeconds, state) => {
      told.push({ positionSeconds, state });
      return new Promise((resolve) => answers.push(resolve));
    },
    end: async (positionSeconds, reason) => {
      told.push({ end: reason, positionSeconds });
      return null;
    },
    giveUp: async () => void told.push("emptied"),
    leave: (leaving) => void told.push(leaving),
  };
  return { created, told, answers };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a play session", () => {
  test("skips seconds while an answer is under way, but never a pause", async () => {
    const { created, told, answers } = ports();
    const session = createPlaySession(created);
    session.send({ kind: "started", positionSeconds: 0 });
    session.send({ kind: "ticked", positionSeconds: 1 });
    session.send({ kind: "paused", positionSeconds: 1.5 });
    expect(told).toEqual([
      { positionSeconds: 0, state: "playing" },
      { positionSeconds: 1.5, state: "paused" },
    ]);
    for (const answer of answers) answer(true);
    await settled();
    session.send({ kind: "ticked", positionSeconds: 1.5 });
    expect(told.at(-1)).toEqual({ positionSeconds: 1.5, state: "paused" });
  });

  test("is emptied and left once, without an end, when a report says that the play is over", async () => {
    const { created, told, answers } = ports();
    const session = createPlaySession(created);
    session.send({ kind: "started", positionSeconds: 0 });
    session.send({ kind: "paused", positionSeconds: 1 });
    for (const answer of answers) answer(false);
    await settled();
    session.send({ kind: "stopped", positionSeconds: 1 });
    expect(told.slice(2)).toEqual(["emptied", { takenAway: null }]);
  });

  test("is emptied at once when it is taken away, before anything else happens", async () => {
    const { created, told } = ports();
    const session = createPlaySession(created);
    const why = { reason: "rule", rule: "outside-hours", refunded: false } as const;
    session.send({ kind: "takenAway", why });
    expect(told).toEqual(["emptied"]);
    await settled();
    expect(told).toEqual(["emptied", { takenAway: why }]);
  });

  test("ends, and then leaves with the reason", async () => {
    const { created, told } = ports();
    const session = createPlaySession(created);
    session.send({ kind: "failed", positionSeconds: 0 });
    await settled();
    expect(told).toEqual([
      { end: "failed", positionSeconds: 0 },
      { by: "failed", answer: null },
    ]);
  });
});
