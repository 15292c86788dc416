import { createWheelSteps, type WheelTurn } from "@renderer/ui/focus/wheel-turns";
import { expect, test } from "vitest";

const turn = (change: Partial<WheelTurn>): WheelTurn => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  shiftKey: false,
  timeStamp: 0,
  ...change,
});

test.each([
  ["a notch down is one step down", { deltaY: 120 }, "down"],
  ["a notch up is one step up", { deltaY: -120 }, "up"],
  ["three lines are a notch, too", { deltaY: 3, deltaMode: 1 }, "down"],
  ["sideways is along the row", { deltaX: -120, deltaY: 4 }, "left"],
  ["with Shift, down is to the right", { deltaY: 120, shiftKey: true }, "right"],
  ["also where the browser turns the axes itself", { deltaX: 120, shiftKey: true }, "right"],
  ["a touch is nothing", { deltaY: 8 }, undefined],
] as const)("%s", (_name, change, wanted) => {
  expect(createWheelSteps()(turn(change))).toBe(wanted);
});

test("small turns add up to a step, and a rest forgets them", () => {
  const step = createWheelSteps();
  const at = (timeStamp: number) => step(turn({ deltaY: 20, timeStamp }));
  expect([at(0), at(20), at(40)]).toEqual([undefined, undefined, "down"]);
  expect([at(1000), at(1020), at(1900), at(1920)]).toEqual([undefined, undefined, undefined, undefined]);
});

test("a long swipe does not race", () => {
  const step = createWheelSteps();
  const swipe = Array.from({ length: 60 }, (_, frame) => step(turn({ deltaY: 90, timeStamp: frame * 16 })));
  expect(swipe.filter((arrow) => arrow === "down")).toHaveLength(6);
});
