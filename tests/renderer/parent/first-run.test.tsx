// @vitest-environment happy-dom
import { FirstRun } from "@renderer/parent/FirstRun";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { farEnd, mia, press, recoveryCode, show, startWords, typePin } from "./household";

beforeAll(startWords);
afterEach(cleanup);

const nothing = () => undefined;
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

async function setPin(first: string, second: string) {
  await heading("Make a family PIN");
  typePin(first);
  await heading("Once more, to be sure");
  typePin(second);
}

describe("The first run", () => {
  test("goes from PIN to code, folders, children and doors, and asks for each in turn", async () => {
    const far = farEnd();
    const onDone = vi.fn<() => void>();
    show(far, <FirstRun onDone={onDone} />);
    await setPin("428517", "428517");
    await heading("Your recovery code");
    await press("I have written it down");
    await heading("Where are your videos?");
    await press("Add videos later");
    await heading("Who will be watching?");
    fireEvent.change(await screen.findByLabelText("Name"), { target: { value: "Mia" } });
    await press("Next");
    await heading("Everything is ready");
    expect(await screen.findByText("Mia")).toBeTruthy();
    expect(onDone).not.toHaveBeenCalled();
    await press("Open the doors");
    expect(onDone).toHaveBeenCalledOnce();
    expect(far.calls).toEqual(["createPin 428517 428517", "create Mia"]);
  });

  test("shows every group of the recovery code, and only until it is written down", async () => {
    show(farEnd(), <FirstRun onDone={nothing} />);
    await setPin("428517", "428517");
    await heading("Your recovery code");
    for (const group of recoveryCode.split("-")) expect(screen.getByText(group)).toBeTruthy();
    await press("I have written it down");
    await heading("Where are your videos?");
    expect(screen.queryByText("K7RM4")).toBeNull();
  });

  test("starts again with the first PIN when the two differ", async () => {
    const far = farEnd();
    show(far, <FirstRun onDone={nothing} />);
    await setPin("428517", "428518");
    expect(await screen.findByText(/were not the same/)).toBeTruthy();
    await setPin("428517", "428517");
    await heading("Your recovery code");
    expect(far.calls).toEqual(["createPin 428517 428518", "createPin 428517 428517"]);
  });

  test.each([
    ["repeats", /again and again/],
    ["run", /in a row/],
    ["year", /a year or a birthday/],
  ] as const)("explains a PIN that %s", async (weakness, words) => {
    show(farEnd({ weakness }), <FirstRun onDone={nothing} />);
    await setPin("111111", "111111");
    expect(await screen.findByText(words)).toBeTruthy();
  });

  test("does not go on without a child", async () => {
    show(farEnd(), <FirstRun onDone={nothing} />);
    await setPin("428517", "428517");
    await press("I have written it down");
    await press("Add videos later");
    await screen.findByLabelText("Name");
    await press("Next");
    expect(await screen.findByText("Type a name.")).toBeTruthy();
    expect(screen.queryByText("Everything is ready")).toBeNull();
  });

  test("gives the second child another animal and colour than the first", async () => {
    const far = farEnd();
    show(far, <FirstRun onDone={nothing} />);
    await setPin("428517", "428517");
    await press("I have written it down");
    await press("Add videos later");
    for (const [name, next] of [
      ["Mia", "Another child"],
      ["Theo", "Next"],
    ] as const) {
      await screen.findByLabelText("Name");
      await vi.waitFor(() => expect(screen.getByLabelText("Name")).toHaveProperty("value", ""));
      fireEvent.change(screen.getByLabelText("Name"), { target: { value: name } });
      await press(next);
    }
    await heading("Everything is ready");
    expect(far.profiles.map(({ name, avatar, accent }) => [name, avatar, accent])).toEqual([
      ["Mia", "fox", "coral"],
      ["Theo", "bear", "amber"],
    ]);
  });

  test("lists a folder that was there before, and then says Next", async () => {
    const folder = { id: 1, path: "/home/family/Videos", online: true, videoCount: 1214, scannedAtMs: null };
    show(farEnd({ folders: [folder], profiles: [mia] }), <FirstRun onDone={nothing} />);
    await setPin("428517", "428517");
    await press("I have written it down");
    expect(await screen.findByText("/home/family/Videos · 1,214 videos")).toBeTruthy();
    await press("Next");
    await heading("Who will be watching?");
  });

  test("adds the folder that the browser of the machine's disks stands in", async () => {
    const far = farEnd();
    show(far, <FirstRun onDone={nothing} />);
    await setPin("428517", "428517");
    await press("I have written it down");
    await press("Choose a folder");
    await heading("Choose a folder");
    expect(screen.queryByRole("button", { name: "Use this folder" })).toBeNull();
    await press("Videos");
    expect(await screen.findByText("214 videos")).toBeTruthy();
    await press("Use this folder");
    expect(await screen.findByText("/home/family/Videos · 0 videos")).toBeTruthy();
  });

  test.each([
    ["no-permission", /does not let Matinee read/],
    ["overlaps", /lies inside one of your library folders/],
    ["already-added", /in the library already/],
    ["not-found", /is not there/],
    ["not-a-folder", /This is a file/],
  ] as const)("says why a folder is refused: %s", async (refusal, words) => {
    show(farEnd({ refusal }), <FirstRun onDone={nothing} />);
    await setPin("428517", "428517");
    await press("I have written it down");
    await press("Choose a folder");
    await press("Videos");
    await press("Use this folder");
    expect(await screen.findByText(words)).toBeTruthy();
  });

  test("leaves for the panel when the session has ended on the way", async () => {
    const onDone = vi.fn<() => void>();
    show(farEnd({ locked: true }), <FirstRun onDone={onDone} />);
    await setPin("428517", "428517");
    await press("I have written it down");
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  });
});
