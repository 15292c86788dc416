// @vitest-environment happy-dom
import { Providers } from "@renderer/app/Providers";
import { go, useRoutes } from "@renderer/app/routes";
import { useLockBehind } from "@renderer/app/use-lock-behind";
import type { Client } from "@shared/contract";
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

const lock = vi.fn<() => Promise<{ unlocked: boolean; endsAtMs: null }>>();
const client = { parent: { lock } } as unknown as Client;

function Household() {
  useLockBehind();
  return null;
}

function start(): void {
  lock.mockReset().mockResolvedValue({ unlocked: false, endsAtMs: null });
  render(
    <Providers client={client}>
      <Household />
    </Providers>,
  );
}

afterEach(cleanup);

test.each(["first-run", "panel"] as const)("whoever leaves the %s for the doors has locked it", (screen) => {
  start();
  go({ screen });
  expect(lock).not.toHaveBeenCalled();
  go({ screen: "picker" });
  expect(lock).toHaveBeenCalledOnce();
});

test("the way from the backstage door into the panel stays open, a way back does not", () => {
  start();
  go({ screen: "unlock", from: { screen: "picker" } });
  go({ screen: "panel" });
  expect(lock).not.toHaveBeenCalled();
  go({ screen: "unlock", from: { screen: "picker" } });
  go({ screen: "home", profileId: "mia" });
  expect(lock).toHaveBeenCalledOnce();
  go({ screen: "picker" });
  expect(lock).toHaveBeenCalledOnce();
});

test("a lost connection does not keep anybody backstage", () => {
  start();
  lock.mockRejectedValue(new Error("the line went dead"));
  go({ screen: "panel" });
  go({ screen: "picker" });
  expect(useRoutes.getState().route).toEqual({ screen: "picker" });
});
