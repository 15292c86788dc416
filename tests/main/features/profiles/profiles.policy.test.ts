import {
  findTakenLook,
  guestProfile,
  pickFreeLook,
  profileIdFor,
} from "@main/features/profiles/profiles.policy";
import { accents, avatars } from "@shared/model/profile";
import { describe, expect, test } from "vitest";

const mia = { avatar: "fox", accent: "coral" } as const;

describe("two siblings", () => {
  test.each([
    ["cannot share an animal", { avatar: "fox", accent: "sky" }, "avatar"],
    ["cannot share a colour", { avatar: "owl", accent: "coral" }, "accent"],
    ["may differ in both", { avatar: "owl", accent: "sky" }, undefined],
  ] as const)("%s", (_, look, field) => {
    expect(findTakenLook(look, [mia])).toBe(field);
  });
  test("share when there are more children than animals", () => {
    const many = avatars.map((avatar, index) => ({ avatar, accent: accents[index] ?? "sky" }));
    expect(findTakenLook({ avatar: "fox", accent: "coral" }, many)).toBeUndefined();
  });
});

describe("an id is made of a name", () => {
  test.each([
    ["Mia", "mia"],
    ["José María", "jose-maria"],
    ["  Zoë!  ", "zoe"],
    ["ミア", "child"],
    ["Theo", "theo-2"],
  ])("%s: %s", (name, id) => {
    expect(profileIdFor(name, new Set(["theo"]))).toBe(id);
  });
});

test("a guest gets a look that nobody has", () => {
  const guest = guestProfile("kim", [mia]);
  expect(guest).toMatchObject({ id: "kim", name: "kim", guest: true });
  expect(findTakenLook(guest, [mia])).toBeUndefined();
  expect(pickFreeLook([])).toEqual({ avatar: "fox", accent: "coral" });
});
