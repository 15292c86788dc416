import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createKiosk, type Kiosk, type KioskConnection } from "@main/kiosk";
import { createInProcessScanner } from "@main/scanner/in-process";
import { createRouterClient } from "@orpc/server";
import type { Client } from "@shared/contract";
import { onTestFinished } from "vitest";
import { migrationsFolder, resourcesFolder } from "./paths";
import { makeTemporaryFolder } from "./temporary-folder";
import { createTestClock, type TestClock } from "./test-clock";

export const testPin = "480915";

export interface TestKiosk {
  readonly kiosk: Kiosk;
  readonly clock: TestClock;
  readonly dataFolder: string;
  /** A child's client: connected, and locked until somebody unlocks it. */
  connect(): { client: Client; connection: KioskConnection };
}

export interface TestKioskOptions {
  dataFolder?: string;
  clock?: TestClock;
  chooseFolder?: () => Promise<string | undefined>;
  reloadPage?: (connectionId: string) => void;
}

/** A whole kiosk without a window, on real files and a real database; only its clock is the test's. */
export async function openTestKiosk(options: TestKioskOptions = {}): Promise<TestKiosk> {
  const { dataFolder = makeTemporaryFolder(), clock = createTestClock(), ...shell } = options;
  const rendererFolder = makePage();
  const kiosk = await createKiosk({
    dataFolder,
    clock,
    rendererFolder,
    migrationsFolder,
    resourcesFolder,
    scanner: createInProcessScanner(),
    settleMs: 0,
    version: "0.0.0-test",
    ...shell,
  });
  onTestFinished(() => kiosk.close());
  return {
    kiosk,
    clock,
    dataFolder,
    connect() {
      const connection = kiosk.connect();
      const client: Client = createRouterClient(kiosk.router, { context: connection });
      return { client, connection };
    },
  };
}

/** A client that has set the household's PIN and so acts as a parent. */
export async function connectParent({ connect }: TestKiosk): Promise<Client> {
  const { client } = connect();
  await client.parent.createPin({ pin: testPin, repeated: testPin });
  return client;
}

function makePage(): string {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html><head><meta name="matinee-token" content=""></head></html>',
  );
  writeFileSync(join(folder, "assets/index-abc.js"), "export {};");
  return folder;
}
