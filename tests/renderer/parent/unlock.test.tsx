// @vitest-environment happy-dom
import { PinDoor } from "@renderer/parent/unlock/PinDoor";
import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { farEnd, press, show, startWords, typePin } from "./household";

beforeAll(startWords);
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const nothing = () => undefined;
const dots = () => screen.getByLabelText(/numbers typed/);

test("a right PIN opens the door", async () => {
  const onUnlocked = vi.fn<() => void>();
  show(farEnd(), <PinDoor onUnlocked={onUnlocked} onLeave={nothing} onForgot={nothing} />);
  typePin("428517");
  await vi.waitFor(() => expect(onUnlocked).toHaveBeenCalledOnce());
});

test("a wrong PIN sways the dots and says so, and the next try may be right", async () => {
  const far = farEnd({ unlock: { unlocked: false, restSeconds: 0 } });
  const onUnlocked = vi.fn<() => void>();
  show(far, <PinDoor onUnlocked={onUnlocked} onLeave={nothing} onForgot={nothing} />);
  typePin("123321");
  expect(await screen.findByText("That was not the PIN. Try again.")).toBeTruthy();
  expect(dots().getAttribute("data-mood")).toBe("wrong");
  far.unlock = { unlocked: true, restSeconds: 0 };
  typePin("428517");
  await vi.waitFor(() => expect(onUnlocked).toHaveBeenCalledOnce());
});

test("the rest is counted down in minutes, then in whole seconds, and takes no digits until it is over", async () => {
  vi.useFakeTimers();
  show(
    farEnd({ unlock: { unlocked: false, restSeconds: 61 } }),
    <PinDoor onUnlocked={nothing} onLeave={nothing} onForgot={nothing} />,
  );
  typePin("123321");
  const after = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
  await after(0.5);
  expect(screen.getByText(/Try again in 2 minutes\./)).toBeTruthy();
  await after(1.5);
  expect(screen.getByText(/Try again in 59 seconds\./)).toBeTruthy();
  act(() => typePin("12"));
  expect(screen.getByLabelText("0 of 6 numbers typed")).toBeTruthy();
  await after(58.2);
  expect(screen.getByText(/Try again in 1 second\./)).toBeTruthy();
  await after(1);
  expect(screen.queryByText(/The door rests/)).toBeNull();
  act(() => typePin("12"));
  expect(screen.getByLabelText("2 of 6 numbers typed")).toBeTruthy();
});

test("the recovery code is one press away", async () => {
  const onForgot = vi.fn<() => void>();
  show(farEnd(), <PinDoor onUnlocked={nothing} onLeave={nothing} onForgot={onForgot} />);
  await press("Use the recovery code");
  expect(onForgot).toHaveBeenCalledOnce();
});
