// @vitest-environment happy-dom
import { Panel } from "@renderer/parent/Panel";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { farEnd, mia, press, show, startWords } from "./household";

beforeAll(startWords);
afterEach(cleanup);

const nothing = () => undefined;
const play = {
  playId: 1,
  profileId: "mia",
  kind: "programme",
  videoId: 1,
  title: "The Wobbly Bridge",
  accountingDay: "2026-11-21",
  startedAtMs: Date.UTC(2026, 10, 21, 15, 23),
  endedAtMs: Date.UTC(2026, 10, 21, 15, 24),
  watchedSeconds: 60,
  durationSeconds: 1050,
  positionSeconds: 60,
  counted: true,
  refunded: true,
  completed: false,
  skipped: false,
  endReason: "left",
} as const;

describe("The panel", () => {
  test("begins with today: each child's tickets and each play", async () => {
    show(farEnd({ profiles: [mia], plays: [play] }), <Panel onLeave={nothing} />);
    expect(await screen.findByRole("img", { name: "3 of 3 tickets left, no limit of minutes" })).toBeTruthy();
    const [, row] = screen.getAllByRole<HTMLTableRowElement>("row");
    expect([...(row?.cells ?? [])].map((cell) => cell.textContent)).toEqual([
      "15:23",
      "Mia",
      "The Wobbly Bridge",
      "1 of 18 min",
      "Given back",
      "Left early",
    ]);
  });

  test("has a name for the built-in placeholder, which has no title", async () => {
    show(
      farEnd({ profiles: [mia], plays: [{ ...play, kind: "placeholder", title: "", endedAtMs: null }] }),
      <Panel onLeave={nothing} />,
    );
    expect(await screen.findByRole("heading", { name: "The sleeping fox" })).toBeTruthy();
    expect(screen.getByRole("cell", { name: /^The sleeping fox/ })).toBeTruthy();
  });

  test("leads from an empty day to the first child", async () => {
    show(farEnd(), <Panel onLeave={nothing} />);
    expect(await screen.findByText("Nobody has watched anything today.")).toBeTruthy();
    await press("Add a child");
    expect(await screen.findByRole("heading", { name: "Children" })).toBeTruthy();
  });

  test("offers no room that is not built", async () => {
    show(farEnd(), <Panel onLeave={nothing} />);
    const rail = within(await screen.findByRole("navigation", { name: "Rooms" }));
    expect(rail.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "Today",
      "Children",
      "Library",
      "Settings",
      "Lock and leave",
      "Close Matinee",
    ]);
  });

  test("closes Matinee only when asked twice", async () => {
    const far = farEnd();
    show(far, <Panel onLeave={nothing} />);
    await press("Close Matinee");
    const dialog = within(await screen.findByRole("dialog"));
    expect(far.calls).not.toContain("quit");
    dialog.getByRole("button", { name: "Close Matinee" }).click();
    await vi.waitFor(() => expect(far.calls).toContain("quit"));
  });

  test("leaves by its lock", async () => {
    const onLeave = vi.fn<() => void>();
    show(farEnd(), <Panel onLeave={onLeave} />);
    await press("Lock and leave");
    await vi.waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
  });

  test("leaves at the first call that is refused because the session is over", async () => {
    const onLeave = vi.fn<() => void>();
    show(farEnd({ locked: true }), <Panel onLeave={onLeave} />);
    await vi.waitFor(() => expect(onLeave).toHaveBeenCalled());
  });
});
