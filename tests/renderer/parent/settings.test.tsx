// @vitest-environment happy-dom
import { Settings } from "@renderer/parent/settings/Settings";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { farEnd, press, show, startWords } from "./household";

beforeAll(startWords);
afterEach(cleanup);

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("The household's day", () => {
  test("is saved from tomorrow on", async () => {
    const far = farEnd();
    show(far, <Settings />);
    await screen.findByLabelText("Time zone");
    type("Time zone", "Europe/Berlin");
    type("A new day starts at", "4:00");
    type("A week starts on", "sunday");
    type("Warnings before an end, in minutes", "10, 2");
    await press("Save");
    const time = { timeZone: "Europe/Berlin", dayStartMinute: 240, firstWeekday: "sunday" };
    await vi.waitFor(() =>
      expect(far.calls).toEqual([`replaceTime ${JSON.stringify({ time, warnAtMinutes: [10, 2] })}`]),
    );
    expect(
      await screen.findByText("From tomorrow: the day starts at 4:00, the week on Sunday, in Europe/Berlin."),
    ).toBeTruthy();
  });

  test.each([
    ["A new day starts at", "24:00", "A time such as 6:00."],
    ["A new day starts at", "soon", "A time such as 6:00."],
    ["Time zone", "Bielefeld", /There is no such time zone/],
    ["Warnings before an end, in minutes", "1, 5", /each smaller than the one before/],
    ["Warnings before an end, in minutes", "five", /each smaller than the one before/],
  ])("refuses %s %s with a reason", async (label, value, words) => {
    const far = farEnd();
    show(far, <Settings />);
    await screen.findByLabelText(label);
    type(label, value);
    await press("Save");
    expect(await screen.findByText(words)).toBeTruthy();
    expect(far.calls).toEqual([]);
  });

  test("may do without warnings", async () => {
    const far = farEnd();
    show(far, <Settings />);
    await screen.findByLabelText("Time zone");
    type("Warnings before an end, in minutes", "");
    await press("Save");
    await vi.waitFor(() => expect(far.calls[0]).toContain('"warnAtMinutes":[]'));
  });

  test("offers every zone by its name", async () => {
    show(farEnd(), <Settings />);
    const field = await screen.findByLabelText("Time zone");
    const list = document.getElementById(field.getAttribute("list") ?? "");
    expect(list?.querySelector('option[value="Europe/Berlin"]')).toBeTruthy();
  });
});
