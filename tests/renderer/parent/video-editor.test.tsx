// @vitest-environment happy-dom
import { EditorForm } from "@renderer/parent/library/EditorForm";
import type { LibraryVideoDetails } from "@shared/model/library";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { farEnd, press, show, startWords } from "./household";
import { videoOf } from "./library-samples";

beforeAll(startWords);
afterEach(cleanup);

const nothing = { collection: null, season: null, episode: null, year: null, ageRating: null };
const zoo: LibraryVideoDetails = {
  ...videoOf(),
  ...{ plot: null, certificate: null, files: [] },
  edits: { title: null, kind: null, ...nothing },
  scanned: { title: "Zoo", kind: "film", ...nothing },
};
const tags = ["Funny", "Spooky"].map((name, at) => ({ id: 9 + at, name, slug: name, videoCount: 0 }));

function edit() {
  const far = farEnd({ videos: [zoo] });
  const onClose = vi.fn<() => void>();
  const labels = { categories: [], tags, removed: { categories: [], tags: [] } };
  show(far, <EditorForm video={zoo} labels={labels} onClose={onClose} />);
  return { far, onClose };
}

test.each(["the button", "Enter"])(
  "a new tag, made with %s, is put on the video without saving it yet",
  async (way) => {
    const { far, onClose } = edit();
    const box = screen.getByLabelText("New tag");
    fireEvent.change(box, { target: { value: "Spooky" } });
    if (way === "Enter") fireEvent.keyDown(box, { key: "Enter" });
    else await press("Add");
    const made = () => screen.getByRole("button", { name: "Spooky" }).getAttribute("aria-pressed");
    await vi.waitFor(() => expect(made()).toBe("true"));
    expect(onClose).not.toHaveBeenCalled();
    expect(far.calls).toEqual([]);
  },
);

test("what was written is saved, and the editor closes", async () => {
  const { far, onClose } = edit();
  await press("Funny");
  await press("Save");
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(far.calls).toEqual([
    "edit 7",
    `label ${JSON.stringify({ videoIds: [7], addTagIds: [9], removeTagIds: [] })}`,
  ]);
});
