// @vitest-environment happy-dom
import { startI18n } from "@renderer/i18n/i18n";
import { startFocus } from "@renderer/ui/focus/start-focus";
import { useBack } from "@renderer/ui/focus/use-back";
import { useFirstFocus } from "@renderer/ui/focus/use-first-focus";
import { HoldKey } from "@renderer/ui/HoldKey";
import { KidButton } from "@renderer/ui/KidButton";
import { PinPad } from "@renderer/ui/PinPad";
import { TicketRow } from "@renderer/ui/TicketRow";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

beforeAll(() => {
  startI18n();
  startFocus();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const type = (digits: string) => {
  for (const digit of digits) press(digit);
};
const nothing = () => undefined;

describe("PinPad", () => {
  test("hands over six typed digits once, and forgets them", () => {
    const onComplete = vi.fn<(pin: string) => void>();
    render(<PinPad title="PIN" onComplete={onComplete} onCancel={nothing} />);
    type("12345");
    expect(onComplete).not.toHaveBeenCalled();
    expect(screen.getByLabelText("5 of 6 numbers typed")).toBeTruthy();
    type("6");
    expect(onComplete.mock.calls).toEqual([["123456"]]);
    expect(screen.getByLabelText("0 of 6 numbers typed")).toBeTruthy();
  });

  test("never shows a digit outside of its keys", () => {
    const { container } = render(<PinPad title="PIN" onComplete={nothing} onCancel={nothing} />);
    const before = container.textContent;
    type("9999");
    expect(container.textContent).toBe(before);
  });

  test("Backspace rubs out, and leaves only when nothing is typed", () => {
    const onCancel = vi.fn<() => void>();
    render(<PinPad title="PIN" onComplete={nothing} onCancel={onCancel} />);
    type("1");
    press("Backspace");
    expect(onCancel).not.toHaveBeenCalled();
    press("Backspace");
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test("takes no digits while it rests", () => {
    render(<PinPad title="PIN" mood="resting" onComplete={nothing} onCancel={nothing} />);
    type("123");
    fireEvent.click(screen.getByRole("button", { name: "7" }));
    expect(screen.getByLabelText("0 of 6 numbers typed")).toBeTruthy();
  });
});

describe("HoldKey", () => {
  beforeEach(() => void vi.useFakeTimers());

  test("turns after three seconds of holding", () => {
    const onHeld = vi.fn<() => void>();
    render(<HoldKey label="Hold" onHeld={onHeld} />);
    fireEvent.pointerDown(screen.getByRole("button"));
    act(() => void vi.advanceTimersByTime(2999));
    expect(onHeld).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(1));
    expect(onHeld).toHaveBeenCalledOnce();
  });

  test("drains when it is let go: short holds do not add up", () => {
    const onHeld = vi.fn<() => void>();
    render(<HoldKey label="Hold" onHeld={onHeld} />);
    for (let time = 0; time < 3; time++) {
      fireEvent.pointerDown(screen.getByRole("button"));
      act(() => void vi.advanceTimersByTime(2000));
      fireEvent.pointerUp(screen.getByRole("button"));
      act(() => void vi.advanceTimersByTime(100));
    }
    expect(onHeld).not.toHaveBeenCalled();
  });

  test("a click alone does nothing", () => {
    const onHeld = vi.fn<() => void>();
    render(<HoldKey label="Hold" onHeld={onHeld} />);
    fireEvent.click(screen.getByRole("button"));
    act(() => void vi.advanceTimersByTime(5000));
    expect(onHeld).not.toHaveBeenCalled();
  });
});

describe("focus", () => {
  function Focused({ onPress }: { onPress: () => void }) {
    useFirstFocus("go");
    return <KidButton label="Go" icon="play" focusKey="go" onPress={onPress} />;
  }

  test("a focused button wears the ring, has the page's focus and is pressed by OK once, however long it is held", async () => {
    const onPress = vi.fn<() => void>();
    render(<Focused onPress={onPress} />);
    const button = screen.getByRole("button", { name: "Go" });
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(button.querySelector(".ring")).not.toBeNull();
    press("Enter");
    press("Enter");
    await waitFor(() => expect(onPress).toHaveBeenCalledOnce());
    fireEvent.keyUp(button, { key: "Enter" });
  });

  test("a tap presses at once, without a focus before", () => {
    const onPress = vi.fn<() => void>();
    render(<KidButton label="Tap" onPress={onPress} />);
    fireEvent.click(screen.getByRole("button", { name: "Tap" }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  test("Back goes to whoever asked last", () => {
    const heard: string[] = [];
    function Screen({ name }: { name: string }) {
      useBack(() => heard.push(name));
      return null;
    }
    const below = <Screen key="1" name="below" />;
    const { rerender } = render([below, <Screen key="2" name="above" />]);
    press("Escape");
    rerender([below]);
    press("GoBack");
    expect(heard).toEqual(["above", "below"]);
  });
});

test("a row of tickets says in words what it shows", () => {
  render(<TicketRow total={3} left={2} />);
  expect(screen.getByRole("img", { name: "2 of 3 tickets left" }).querySelectorAll("svg")).toHaveLength(3);
});
