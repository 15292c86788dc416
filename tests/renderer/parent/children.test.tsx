// @vitest-environment happy-dom
import { Children } from "@renderer/parent/children/Children";
import { firstDraft, takenLooks } from "@renderer/parent/children/looks";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type FarEnd, farEnd, mia, press, show, startWords } from "./household";

beforeAll(startWords);
afterEach(cleanup);

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function openForm(far: FarEnd) {
  show(far, <Children onRules={() => undefined} />);
  await press("Add a child");
  return within(screen.getByRole("dialog"));
}

describe("The form of a child", () => {
  test.each([
    ["no name", "Name", "  ", "Type a name."],
    ["a name without an end", "Name", "x".repeat(41), "A name has at most 40 letters."],
    ["no number of tickets", "Tickets a day", "", "Tickets a day: a whole number from 0 to 99."],
    ["too many tickets", "Tickets a day", "100", "Tickets a day: a whole number from 0 to 99."],
    ["half a ticket", "Tickets a day", "1.5", "Tickets a day: a whole number from 0 to 99."],
    ["words for tickets", "Tickets a day", "many", "Tickets a day: a whole number from 0 to 99."],
  ])("refuses %s with a reason, and sends nothing", async (_case, label, value, words) => {
    const far = farEnd({ profiles: [mia] });
    await openForm(far);
    type("Name", "Theo");
    type(label, value);
    await press("Save");
    expect(await screen.findByText(words)).toBeTruthy();
    expect(far.calls).toEqual([]);
  });

  test("saves a child and closes", async () => {
    const far = farEnd({ profiles: [mia] });
    await openForm(far);
    type("Name", " Theo ");
    await press("One ticket more");
    await press("Save");
    expect(await screen.findByRole("heading", { name: "Theo" })).toBeTruthy();
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(far.profiles[1]).toMatchObject({ name: "Theo", avatar: "bear" });
    expect(far.policy.ticketsPerDay).toBe(4);
  });

  test("offers no animal or colour that a sibling has, and says whose it is", async () => {
    const form = await openForm(farEnd({ profiles: [mia] }));
    expect(form.getByLabelText("Fox, taken by Mia")).toHaveProperty("disabled", true);
    expect(form.getByLabelText("Coral, taken by Mia")).toHaveProperty("disabled", true);
    expect(form.getByLabelText("Bear")).toHaveProperty("checked", true);
    expect(form.getByLabelText("Amber")).toHaveProperty("checked", true);
  });

  test("says at the animal that somebody was faster", async () => {
    const far = farEnd();
    await openForm(far);
    far.profiles.push(mia);
    type("Name", "Theo");
    await press("Save");
    expect(await screen.findByText(/Another child has this animal/)).toBeTruthy();
    expect(screen.getByRole("dialog")).toBeTruthy();
  });
});

describe("Animals and colours", () => {
  const guest = { ...mia, id: "guest", guest: true };

  test("a guest holds none", () => {
    expect(takenLooks([guest]).avatar.size).toBe(0);
  });

  test("a guest whose animal is taken begins with a free one", () => {
    expect(firstDraft(guest, [mia])).toMatchObject({ avatar: "bear", accent: "amber" });
  });

  test("a child keeps its own", () => {
    expect(firstDraft(mia, [])).toEqual({ name: "Mia", avatar: "fox", accent: "coral", ticketsPerDay: 3 });
  });
});
