// @vitest-environment happy-dom
import { Panel } from "@renderer/parent/Panel";
import { LimitsPolicy } from "@shared/model/limits-policy";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type FarEnd, farEnd, mia, press, show, startWords, theo } from "./household";

beforeAll(startWords);
afterEach(cleanup);

async function openRules(far: FarEnd) {
  show(far, <Panel onLeave={() => undefined} />);
  await press("Rules for Mia");
  await screen.findByRole("heading", { name: "Rules for Mia" });
}

const says = () =>
  within(screen.getByRole("region", { name: "In plain words" }))
    .getAllByText((_, element) => element?.tagName === "P")
    .map((paragraph) => paragraph.textContent);

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const square = (day: string, time: string) =>
  screen.getByLabelText(new RegExp(`^${day} ${time}, (not|partly|painted)`));

async function saved(far: FarEnd): Promise<LimitsPolicy> {
  await press("Save");
  await vi.waitFor(() => expect(far.calls).toContain("replacePolicy mia"));
  return far.policy;
}

describe("The rules of a child", () => {
  test("are said in plain words before they are saved, and saved whole", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    expect(says()).toEqual(["Every day Mia may use 3 tickets.", "These rules hold now."]);
    await press("Less: Tickets on Monday");
    type("Each day, min", "60");
    expect(says()).toContain("Every day Mia may use 2 tickets, up to 60 minutes.");
    expect(says()).toContain("These rules hold once they are saved.");
    expect(far.calls).toEqual([]);
    expect(await saved(far)).toEqual(LimitsPolicy.parse({ ticketsPerDay: 2, minutesPerDay: 60 }));
    expect(await screen.findByText("Saved")).toBeTruthy();
  });

  test("differ by day once that is asked for", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    await press("School days and weekend");
    await press("More: Tickets on Sunday");
    type("School day, min", "45");
    await press("Each day");
    await press("No limit of tickets on Wednesday");
    expect(await saved(far)).toMatchObject({
      ticketsPerDay: 3,
      ticketsOnWeekdays: { wednesday: null, saturday: 4, sunday: 4 },
      minutesPerDay: 45,
      minutesOnWeekdays: { saturday: null, sunday: null },
    });
  });

  test("keep what the form does not show", async () => {
    const policy = LimitsPolicy.parse({ blockedVideos: [4], alwaysAllowedVideos: [5], allowedTags: [77] });
    const far = farEnd({ profiles: [mia], policy });
    await openRules(far);
    await press("Less: Tickets on Monday");
    expect(await saved(far)).toEqual({ ...policy, ticketsPerDay: 2 });
  });

  test.each([
    ["Whole week, min", "10081", "A whole number from 0 to 10080."],
    ["Each day, min", "1441", "A whole number from 0 to 1440."],
    ["Up to age", "22", "A whole number from 0 to 21."],
    ["Volume, percent", "", "A whole number from 0 to 100."],
    ["Minutes over, at most", "121", "A whole number from 0 to 120."],
    ["Seeing a video again", "0.5", "A number from 1 to 10."],
  ])("say at the field what is wrong: %s %s", async (label, value, words) => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    type(label, value);
    expect(await screen.findByText(words)).toBeTruthy();
    await press("Save");
    expect(await screen.findByText(/Something here cannot be saved yet/)).toBeTruthy();
    expect(far.calls).toEqual([]);
  });

  test("need both parts of a break", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    fireEvent.click(screen.getByLabelText("A break after some watching"));
    expect(says()).toContain("After 45 minutes of watching comes a break of 15 minutes.");
    type("Break, min", "0");
    expect(await screen.findByText("A whole number from 1 to 1440.")).toBeTruthy();
  });

  test("take special days, and refuse those that end before they begin", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    await press("Add special days");
    type("First day", "2026-12-20");
    type("Last day", "2026-12-01");
    await press("Save");
    expect(await screen.findByText("The last day lies before the first.")).toBeTruthy();
    type("Last day", "2027-01-05");
    expect((await saved(far)).specialDays).toEqual([
      { from: "2026-12-20", until: "2027-01-05", rulesOf: "saturday" },
    ]);
    expect(says()).toContain("20 December to 5 January follow the rules of Saturday.");
  });

  test("are asked about when they are left unsaved", async () => {
    const far = farEnd({ profiles: [mia, theo] });
    await openRules(far);
    await press("Less: Tickets on Monday");
    await press("Theo");
    await press("Go on editing");
    expect(screen.getByRole("heading", { name: "Rules for Mia" })).toBeTruthy();
    await press("Settings");
    await press("Leave without saving");
    expect(await screen.findByRole("heading", { name: "Settings" })).toBeTruthy();
    expect(far.calls).toEqual([]);
  });

  test("can be had back as they were", async () => {
    await openRules(farEnd({ profiles: [mia] }));
    await press("Less: Tickets on Monday");
    await press("Undo changes");
    expect(says()).toEqual(["Every day Mia may use 3 tickets.", "These rules hold now."]);
  });

  test("pick labels by their names", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    const blocked = within(await screen.findByRole("group", { name: "Never with these tags" }));
    fireEvent.click(blocked.getByRole("button", { name: "Spooky" }));
    await press("Shows");
    expect(await saved(far)).toMatchObject({ blockedTags: [9], allowedCategories: [1], allowedTags: [] });
  });
});

describe("Painting the hours", () => {
  const paint = (from: HTMLElement, to: HTMLElement, shiftKey = false) => {
    fireEvent.pointerDown(from, { button: 0, shiftKey });
    fireEvent.pointerOver(to, { shiftKey });
    fireEvent.pointerUp(to);
  };

  test("a drag paints, a drag with Shift rubs out, and conflicts are named", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    paint(square("Monday", "15:30"), square("Sunday", "18:00"));
    expect(says()).toContain("Every day Mia may use 3 tickets, from 15:30 to 18:30.");
    paint(square("Tuesday", "0:00"), square("Tuesday", "23:30"), true);
    expect(await screen.findByText("No hours are painted for Tuesday.")).toBeTruthy();
    const { allowedHours } = await saved(far);
    expect(allowedHours?.monday).toEqual([{ from: 930, until: 1110 }]);
    expect(allowedHours?.tuesday).toEqual([]);
  });

  test("arrows and Space do the same without a pointer", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    square("Monday", "15:30").focus();
    const key = (name: string, shiftKey = false) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key: name, shiftKey });
    key(" ");
    key("ArrowRight", true);
    key("ArrowDown", true);
    expect((await saved(far)).allowedHours).toMatchObject({
      monday: [{ from: 930, until: 990 }],
      tuesday: [{ from: 960, until: 990 }],
      wednesday: [],
    });
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Tuesday 16:00, painted");
  });

  test("hours are typed to the minute, and a tail over midnight is drawn on the next day", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    await press("After school");
    type("Friday from", "22:05");
    type("Friday until", "1:10");
    expect(square("Friday", "22:00").getAttribute("aria-label")).toBe("Friday 22:00, partly painted");
    expect(square("Saturday", "1:00").getAttribute("aria-label")).toBe(
      "Saturday 1:00, not painted, the evening before goes on",
    );
    type("Friday until", "25:00");
    expect(await screen.findByText("A time such as 15:30.")).toBeTruthy();
    expect((await saved(far)).allowedHours?.friday).toEqual([{ from: 1325, until: 70 }]);
  });

  test("no limit of hours is one press away", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    await press("Weekend mornings");
    await press("At any time");
    await press("Less: Tickets on Monday");
    expect((await saved(far)).allowedHours).toBeNull();
  });
});

describe("Last week", () => {
  test("is told under the rules that are being edited", async () => {
    const far = farEnd({ profiles: [mia] });
    await openRules(far);
    expect(await screen.findByText("Nothing was watched in the last seven days.")).toBeTruthy();
    const late = {
      playId: 1,
      title: "The Wobbly Bridge",
      accountingDay: "2026-11-19",
      watchedSeconds: 1200,
      rule: "no-tickets" as const,
      wouldWatchSeconds: 0,
    };
    far.rehearsal = { ...far.rehearsal, plays: [late, { ...late, playId: 2 }] };
    await press("Less: Tickets on Monday");
    expect(await screen.findByText("Two shows on Thursday would have waited a day.")).toBeTruthy();
    expect(screen.getByText("40 min")).toBeTruthy();
  });
});
