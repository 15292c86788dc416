// @vitest-environment happy-dom
import { Today } from "@renderer/parent/today/Today";
import type { Grant } from "@shared/model/grant";
import type { PlayRecord } from "@shared/model/play";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type FarEnd, farEnd, mia, nowMs, press, show, startWords, theo } from "./household";

beforeAll(startWords);
afterEach(cleanup);

const nothing = () => undefined;
const open = (far: FarEnd) => show(far, <Today onAddChild={nothing} onRules={nothing} />);
const hour = 3_600_000;

const watching: PlayRecord = {
  playId: 1,
  profileId: "mia",
  kind: "programme",
  videoId: 1,
  title: "The Wobbly Bridge",
  accountingDay: "2026-11-21",
  startedAtMs: nowMs - 600_000,
  endedAtMs: null,
  watchedSeconds: 432,
  durationSeconds: 1050,
  positionSeconds: 432,
  counted: true,
  refunded: false,
  completed: false,
  skipped: false,
  endReason: null,
};

const bonus: Grant = {
  id: 7,
  profileId: "mia",
  accountingDay: "2026-11-21",
  draft: { kind: "tickets", tickets: 1 },
  grantedAtMs: nowMs,
  why: "for tidying up",
  takenBackAtMs: null,
};

describe("A child's card", () => {
  test("shows tickets and minutes in one ring, and the hours", async () => {
    const standing = { secondsTotal: 3600, secondsLeft: 2041, bedtimeAtMs: nowMs + 9 * hour };
    open(farEnd({ profiles: [mia], standing }));
    expect(
      await screen.findByRole("img", { name: "3 of 3 tickets left, 35 of 60 minutes left" }),
    ).toBeTruthy();
    expect(screen.getByText("now to 18:00")).toBeTruthy();
  });

  test("has no ring for what has no limit", async () => {
    open(farEnd({ profiles: [mia], standing: { ticketsTotal: null, ticketsLeft: null } }));
    const ring = await screen.findByRole("img", { name: "no limit of tickets, no limit of minutes" });
    expect(ring.querySelectorAll("circle")).toHaveLength(0);
  });

  test("says why nothing starts, and until when", async () => {
    const standing = { refusal: { rule: "no-tickets" as const, untilMs: Date.UTC(2026, 10, 22) } };
    open(farEnd({ profiles: [mia], standing }));
    expect(await screen.findByText("All tickets used until Sunday 0:00")).toBeTruthy();
  });

  test.each([
    ["+1 ticket for Mia", 'grant mia {"kind":"tickets","tickets":1} null'],
    ["+15 min for Mia", 'grant mia {"kind":"minutes","minutes":15} null'],
  ])("gives by one press: %s", async (button, call) => {
    const far = farEnd({ profiles: [mia, theo], standing: { secondsTotal: 3600, secondsLeft: 60 } });
    open(far);
    await press(button);
    await vi.waitFor(() => expect(far.calls).toContain(call));
  });
});

test("what has no limit is not given more of", async () => {
  open(farEnd({ profiles: [mia] }));
  expect(await screen.findByRole("button", { name: "+15 min for Mia" })).toHaveProperty("disabled", true);
  expect(screen.getByRole("button", { name: "+1 ticket for Mia" })).toHaveProperty("disabled", false);
});

describe("A child who is watching", () => {
  const standing = {
    ticketsUsed: 2,
    runningEnd: {
      rule: "outside-hours" as const,
      sunsetAtMs: nowMs + hour,
      endsAtMs: nowMs + hour + 120_000,
    },
  };

  test("shows what plays, how far it is and what will end it", async () => {
    open(farEnd({ profiles: [mia], plays: [watching], standing }));
    const card = within(await screen.findByRole("article", { name: "Mia" }));
    expect(card.getByRole("heading", { name: "The Wobbly Bridge" })).toBeTruthy();
    expect(card.getByText("Ticket 2 of 3")).toBeTruthy();
    expect(card.getByText("7:12")).toBeTruthy();
    expect(card.getByText("10:18 left")).toBeTruthy();
    expect(card.getByText("Fades from 10:00, ends 10:02: the hours end")).toBeTruthy();
  });

  test.each([
    ["End now what Mia watches", "endNow mia"],
    ["End after this for Mia", 'grant mia {"kind":"end-after-this"} null'],
  ])("can be ended: %s", async (button, call) => {
    const far = farEnd({ profiles: [mia], plays: [watching] });
    open(far);
    await press(button);
    await vi.waitFor(() => expect(far.calls).toContain(call));
  });
});

describe("A pause", () => {
  test.each([
    ["For 30 minutes", `pause mia until ${nowMs + hour / 2}`],
    ["Until the new day, Sunday 0:00", `pause mia until ${Date.UTC(2026, 10, 22)}`],
    ["Until I end it", "pause mia until null"],
  ])("lasts as long as was picked: %s", async (choice, call) => {
    const far = farEnd({ profiles: [mia], status: { nowMs } });
    vi.spyOn(Date, "now").mockReturnValue(nowMs);
    open(far);
    await press("Pause Mia");
    await press(choice);
    vi.restoreAllMocks();
    await vi.waitFor(() => expect(far.calls).toContain(call));
  });

  test("of everyone pauses each child", async () => {
    const far = farEnd({ profiles: [mia, theo] });
    open(far);
    await press("Pause everyone");
    await press("Until I end it");
    await vi.waitFor(() => expect(far.calls).toContain("pause theo until null"));
    expect(far.calls).toEqual(["pause mia until null", "pause theo until null"]);
  });

  test("that holds can be ended", async () => {
    const far = farEnd({ profiles: [mia], standing: { refusal: { rule: "paused", untilMs: null } } });
    open(far);
    expect(await screen.findByText("Paused until you end it")).toBeTruthy();
    await press("Go on: end the pause of Mia");
    await vi.waitFor(() => expect(far.calls).toContain("pause mia over"));
  });
});

describe("Everything for one child", () => {
  test("is granted with a reason", async () => {
    const far = farEnd({ profiles: [mia] });
    open(far);
    await press("More for Mia");
    fireEvent.change(screen.getByLabelText("Why (if you like)"), { target: { value: " rain " } });
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "−1 ticket" }));
    await vi.waitFor(() => expect(far.calls).toContain('grant mia {"kind":"tickets","tickets":-1} rain'));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("opens hours until a time of the household's clock, and says what is no time", async () => {
    const far = farEnd({ profiles: [mia], status: { time: berlin } });
    vi.spyOn(Date, "now").mockReturnValue(nowMs);
    open(far);
    await press("More for Mia");
    await press("Open");
    expect(await screen.findByText("A time such as 20:30.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Open until"), { target: { value: "20:30" } });
    await press("Open");
    vi.restoreAllMocks();
    await vi.waitFor(() =>
      expect(far.calls).toContain(
        `grant mia {"kind":"open-until","untilMs":${Date.UTC(2026, 10, 21, 19, 30)}} null`,
      ),
    );
  });

  test("bedtime for everyone asks first", async () => {
    const far = farEnd({ profiles: [mia, theo] });
    open(far);
    await press("Bedtime now");
    expect(far.calls).toEqual([]);
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Bedtime now" }));
    await vi.waitFor(() => expect(far.calls).toContain('grant theo {"kind":"bedtime-now"} null'));
  });
});

const berlin = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;

describe("What was granted today", () => {
  test("is listed with its reason, and taken back", async () => {
    const far = farEnd({ profiles: [mia], grants: [bonus] });
    open(far);
    expect(await screen.findByText("“for tidying up”")).toBeTruthy();
    await press("Take back +1 ticket for Mia");
    expect(await screen.findByText("Taken back 9:00")).toBeTruthy();
  });

  test("that no longer holds says so", async () => {
    const far = farEnd({ profiles: [mia], grants: [bonus] });
    open(far);
    await screen.findByText("“for tidying up”");
    far.grants = [{ ...bonus, takenBackAtMs: nowMs }];
    await press("Take back +1 ticket for Mia");
    expect(await screen.findByText("This grant no longer holds.")).toBeTruthy();
  });

  test("is not spoken of when there is nothing", async () => {
    open(farEnd({ profiles: [mia] }));
    await screen.findByRole("article", { name: "Mia" });
    expect(screen.queryByText("A little extra")).toBeNull();
  });
});

describe("The computer's clock", () => {
  test.each([
    ["changed", 7200, "The computer's clock was changed", /shows 2 hours more/],
    ["went-back", -172_800, "The computer's clock went back", /shows 2 days less/],
    ["leapt-ahead", 864_000, "The computer's clock leapt ahead", /shows 10 days more/],
  ] as const)("%s is told, and accepted", async (kind, jumpSeconds, title, text) => {
    const far = farEnd({ profiles: [mia], status: { clockNotice: { kind, jumpSeconds } } });
    open(far);
    expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
    await press("Accept this time");
    await vi.waitFor(() => expect(screen.queryByRole("heading", { name: title })).toBeNull());
    expect(far.calls).toEqual(["acceptClock"]);
  });

  test("is not spoken of while it is right", async () => {
    open(farEnd({ profiles: [mia] }));
    await screen.findByRole("article", { name: "Mia" });
    expect(screen.queryByRole("button", { name: "Accept this time" })).toBeNull();
  });
});

describe("The machine", () => {
  test("tells what happened to the saved data until it was read", async () => {
    const databaseNotice = { kind: "restored", atMs: nowMs, backupAtMs: nowMs - 24 * hour } as const;
    open(farEnd({ profiles: [mia], status: { databaseNotice } }));
    expect(await screen.findByRole("heading", { name: /saved data was damaged/ })).toBeTruthy();
    await press("I have read this");
    await vi.waitFor(() => expect(screen.queryByText(/saved data/)).toBeNull());
  });

  test("tells that its disk is full", async () => {
    open(farEnd({ profiles: [mia], status: { diskFullSinceMs: nowMs - hour } }));
    expect(await screen.findByText(/^Since 8:00 nothing can be saved/)).toBeTruthy();
  });
});
