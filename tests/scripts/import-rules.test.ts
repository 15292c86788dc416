import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFile } from "../../scripts/import-rules/check.mjs";
import { findImports } from "../../scripts/import-rules/imports.mjs";
import { projectFolder } from "../support/paths";
import { makeTemporaryFolder } from "../support/temporary-folder";

const problems = (file: string, source: string) =>
  checkFile(file, source).violations.map(({ problem }) => problem);

describe("every way to ask for another file is seen", () => {
  test.each<[string, string, boolean]>([
    ['import { a } from "./x";', "./x", false],
    ['import "./x";', "./x", false],
    ['import * as x from "./x";', "./x", false],
    ['import type { A } from "./x";', "./x", true],
    ['import { type A } from "./x";', "./x", true],
    ['import { type A, b } from "./x";', "./x", false],
    ['export { a } from "./x";', "./x", false],
    ['export type { A } from "./x";', "./x", true],
    ['export * from "./x";', "./x", false],
    ['export type * from "./x";', "./x", true],
    ['const x = () => import("./x");', "./x", false],
    ["const x = () => import(`./x`);", undefined as unknown as string, false],
    ['type A = import("./x").A;', "./x", true],
    ['import x = require("./x");', "./x", false],
    ['const x = require("./x");', "./x", false],
    ['const x = import.meta.glob("./x/*.svg");', "./x/*.svg", false],
    ['import x from "./x.svg?raw";', "./x.svg?raw", false],
  ])("%s", (source, specifier, isType) => {
    expect(findImports("a.ts", source)).toEqual([{ specifier, isType, line: 1 }]);
  });

  test("words in comments and strings are not", () => {
    expect(findImports("a.tsx", `// import "./x"\nconst a = <p>{'import "./y"'}</p>;`)).toEqual([]);
  });

  test("a file that cannot be parsed is not passed over", () => {
    expect(() => findImports("a.ts", "import {")).toThrow("a.ts cannot be parsed");
  });
});

describe("planted violations are found", () => {
  test.each<[string, string]>([
    ["shared/model/x.ts", 'import { a } from "@main/kiosk";'],
    ["shared/model/x.ts", 'import { a } from "node:fs";'],
    ["shared/contract/x.ts", 'import { a } from "react";'],
    ["main/features/limits/limits.policy.ts", 'import { a } from "./limits.repository";'],
    ["main/features/limits/limits.policy.ts", 'import { a } from "@shared/contract/limits";'],
    ["main/features/limits/limits.policy.ts", 'import type { Clock } from "../../platform/clock";'],
    ["main/features/limits/limits.repository.ts", 'import { a } from "better-sqlite3";'],
    ["main/features/limits/limits.repository.ts", 'import { a } from "./limits.service";'],
    ["main/features/limits/limits.service.ts", 'import { eq } from "drizzle-orm";'],
    ["main/features/limits/limits.service.ts", 'import { a } from "../library/library.service";'],
    ["main/features/limits/limits.service.ts", 'import type { A } from "../library/library.service";'],
    ["main/features/limits/limits.service.ts", 'import { readFile } from "node:fs/promises";'],
    ["main/features/limits/limits.service.ts", 'import type { A } from "../../use-cases/start-play";'],
    ["main/features/limits/limits.router.ts", 'import { a } from "./limits.repository";'],
    ["main/features/limits/limits.router.ts", 'import { a } from "../library/library.service";'],
    ["main/features/limits/secrets.ts", 'import { a } from "electron";'],
    ["main/use-cases/x.ts", 'import { a } from "../kiosk";'],
    ["main/use-cases/x.ts", 'import { eq } from "drizzle-orm";'],
    ["main/access/x.ts", 'import { a } from "../features/parent/parent.service";'],
    ["main/database/x.ts", 'import { a } from "../features/limits/limits.policy";'],
    ["main/platform/x.ts", 'import { a } from "fluent-ffmpeg";'],
    ["main/platform/x.ts", 'import { a } from "../database/open";'],
    ["main/http/x.ts", 'import { a } from "../electron/address";'],
    ["main/kiosk.ts", 'import type { App } from "electron";'],
    ["main/kiosk.ts", 'import { a } from "./launch/kiosk-lock";'],
    ["main/headless.ts", 'import { app } from "electron";'],
    ["main/headless.ts", 'import { a } from "./electron/address";'],
    ["main/launch/x.ts", 'const electron = require("electron");'],
    ["main/chromium/x.ts", 'import { a } from "../http/server";'],
    ["main/preload/index.ts", 'import { a } from "node:path";'],
    ["main/preload/index.ts", 'import { a } from "../electron/address";'],
    ["main/index.ts", 'import { a } from "./features/parent/pin.policy";'],
    ["renderer/kid/home/X.tsx", 'import { a } from "../../parent/Panel";'],
    ["renderer/kid/home/X.tsx", 'import { a } from "@renderer/parent/Panel";'],
    ["renderer/kid/home/X.tsx", 'const a = () => import("@renderer/parent/Panel");'],
    ["renderer/parent/X.tsx", 'import type { A } from "../kid/home/Home";'],
    ["renderer/ui/X.tsx", 'import { a } from "../app/rpc";'],
    ["renderer/ui/X.tsx", 'import { a } from "../kid/home/Home";'],
    ["renderer/app/X.tsx", 'import type { Kiosk } from "@main/kiosk";'],
    ["renderer/app/x.ts", 'import { join } from "node:path";'],
    ["renderer/app/x.ts", 'import { app } from "electron";'],
    ["renderer/kidnapped/X.tsx", 'import { a } from "react";'],
    ["main/somewhere/x.ts", "export const a = 1;"],
    ["renderer/app/x.ts", "const a = (name: string) => import(name);"],
  ])("%s: %s", (file, source) => {
    expect(problems(file, source)).toHaveLength(1);
  });

  test("types may come from where values may not", () => {
    const file = "main/features/limits/limits.service.ts";
    expect(problems(file, 'import type { Clock } from "../../platform/clock";')).toEqual([]);
    expect(problems(file, 'import { createSystemClock } from "../../platform/clock";')).toEqual([
      "a service may take only types from ../../platform/clock",
    ]);
  });
});

test("the project keeps its rules, and the command fails once one file does not", () => {
  const src = makeTemporaryFolder();
  cpSync(join(projectFolder, "src"), src, { recursive: true });
  const check = () =>
    spawnSync(process.execPath, [join(projectFolder, "scripts/import-rules.mjs"), src], { encoding: "utf8" });
  expect(check()).toMatchObject({ status: 0, stderr: "" });
  writeFileSync(join(src, "renderer/kid/Planted.tsx"), '\nexport { Panel } from "../parent/Panel";\n');
  expect(check()).toMatchObject({
    status: 1,
    stderr: "src/renderer/kid/Planted.tsx:2 kid may not import ../parent/Panel\n",
  });
});
