import { safe } from "@orpc/client";
import { isContractProcedure } from "@orpc/contract";
import { contract } from "@shared/contract";
import type { Access } from "@shared/contract/access";
import { describe, expect, test } from "vitest";
import { connectParent, openTestKiosk, testPin } from "../../support/test-kiosk";

interface Named {
  readonly name: string;
  readonly access: Access;
}

function listProcedures(router: object, prefix: string[] = []): Named[] {
  return Object.entries(router).flatMap(([key, value]: [string, unknown]) => {
    const path = [...prefix, key];
    if (isContractProcedure(value))
      return [{ name: path.join("."), access: (value["~orpc"].meta as { access: Access }).access }];
    return listProcedures(value as object, path);
  });
}

const procedures = listProcedures(contract);
const namesOf = (access: Access) =>
  procedures.filter((procedure) => procedure.access === access).map(({ name }) => name);

/** Calls a procedure by its name with input that no schema takes: the wrapper must answer before the schema does. */
async function call(client: object, name: string): Promise<{ code?: string }> {
  const procedure = name
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], client);
  const { error } = await safe((procedure as (input: unknown) => Promise<unknown>)(undefined));
  return (error ?? {}) as { code?: string };
}

describe("a child's connection", () => {
  test.each(namesOf("parent"))("is refused %s", async (name) => {
    const kiosk = await openTestKiosk();
    await connectParent(kiosk);
    expect((await call(kiosk.connect().client, name)).code).toBe("LOCKED");
  });
  test("is refused a second PIN", async () => {
    const kiosk = await openTestKiosk();
    await connectParent(kiosk);
    expect((await call(kiosk.connect().client, "parent.createPin")).code).toBe("ALREADY_SET");
  });
});

test("what a child may call is exactly this", () => {
  expect(namesOf("child").sort()).toEqual([
    "household.status",
    "household.watch",
    "library.home",
    "library.scanProgress",
    "library.shelf",
    "limits.standing",
    "limits.verdict",
    "parent.lock",
    "parent.recover",
    "parent.session",
    "parent.unlock",
    "playback.confirmEmpty",
    "playback.end",
    "playback.next",
    "playback.reopen",
    "playback.report",
    "playback.start",
    "playback.startPlaceholder",
    "playback.suggest",
    "profiles.list",
  ]);
  expect(namesOf("first-run")).toEqual(["parent.createPin"]);
});

test("before there is a PIN nobody is a parent", async () => {
  const kiosk = await openTestKiosk();
  expect((await call(kiosk.connect().client, "library.folders")).code).toBe("LOCKED");
});

test("a parent's session belongs to one connection, ends when it locks, and a wrong PIN opens nothing", async () => {
  const kiosk = await openTestKiosk();
  const first = await connectParent(kiosk);
  const { client: second } = kiosk.connect();
  expect(await first.library.folders()).toEqual([]);
  expect((await call(second, "library.folders")).code).toBe("LOCKED");
  expect(await second.parent.unlock({ pin: "904417" })).toEqual({ unlocked: false, restSeconds: 0 });
  expect((await call(second, "library.folders")).code).toBe("LOCKED");
  expect(await second.parent.unlock({ pin: testPin })).toEqual({ unlocked: true, restSeconds: 0 });
  expect(await second.library.folders()).toEqual([]);
  await second.parent.lock();
  expect((await call(second, "library.folders")).code).toBe("LOCKED");
  expect(await first.library.folders()).toEqual([]);
});

test("a session ends when the machine goes to sleep, and five idle minutes after the parent's last act", async () => {
  const kiosk = await openTestKiosk();
  const parent = await connectParent(kiosk);
  kiosk.kiosk.suspend();
  expect((await call(parent, "library.folders")).code).toBe("LOCKED");
  await parent.parent.unlock({ pin: testPin });
  kiosk.clock.pass(4 * 60_000);
  await parent.parent.stay();
  kiosk.clock.pass(4 * 60_000);
  expect(await parent.library.folders()).toEqual([]);
  kiosk.clock.pass(60_000);
  expect((await call(parent, "library.folders")).code).toBe("LOCKED");
});

test("what a screen asks by itself keeps no session open", async () => {
  const kiosk = await openTestKiosk();
  const parent = await connectParent(kiosk);
  for (let minute = 0; minute < 4; minute++) {
    kiosk.clock.pass(60_000);
    await parent.library.videos({});
    await parent.library.folders();
    await parent.activity.plays({});
  }
  kiosk.clock.pass(60_000);
  expect((await call(parent, "library.videos")).code).toBe("LOCKED");
});

test("a child who begins to watch ends the parent's session of this connection", async () => {
  const kiosk = await openTestKiosk();
  const parent = await connectParent(kiosk);
  await parent.playback.startPlaceholder({ profileId: "mia" });
  expect((await call(parent, "library.folders")).code).toBe("LOCKED");
});
