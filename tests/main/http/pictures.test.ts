import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPicturePath } from "@main/features/library/artwork/pictures-folder.service";
import { createRespond } from "@main/http/respond";
import { beforeEach, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const name = "0123456789abcdef0123456789abcdef-wide.jpg";
let ask: (path: string, init?: RequestInit) => Promise<Response>;

beforeEach(() => {
  const folder = makeTemporaryFolder();
  const picturesFolder = join(folder, "pictures");
  mkdirSync(join(picturesFolder, "feedfeed-wide.jpg"), { recursive: true });
  writeFileSync(join(picturesFolder, name), "a picture");
  writeFileSync(join(folder, "secret.jpg"), "a secret");
  writeFileSync(join(picturesFolder, "secret.jpg"), "a secret");
  writeFileSync(join(picturesFolder, `${name}.part`), "half a picture");
  const respond = createRespond({
    rendererFolder: join(folder, "page"),
    findMedia: () => undefined,
    findCaption: () => Promise.resolve(undefined),
    findPicture: (fileName) => findPicturePath({ picturesFolder }, fileName),
  });
  ask = (path, init) => respond(new Request(new URL(path, "http://localhost"), init));
});

test("a picture is served for ever under its name", async () => {
  const response = await ask(`/pictures/${name}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("a picture");
  expect(response.headers.get("content-type")).toBe("image/jpeg");
  expect(response.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const head = await ask(`/pictures/${name}?v=1`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test.each([
  "/pictures/",
  "/pictures/1",
  "/pictures/secret.jpg",
  "/pictures/..%2fsecret.jpg",
  "/pictures/%2e%2e/secret.jpg",
  `/pictures/${name}.part`,
  `/pictures/${name.toUpperCase()}`,
  `/pictures/${name}%00`,
  `/pictures/x/${name}`,
  `/pictures/${name}/x`,
  `/pictures/${"0".repeat(32)}-wide.jpg`,
  "/pictures/feedfeed-wide.jpg",
  "/pictures/0123456789abcdef-640.jpg",
])("%s leads nowhere", async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control") ?? "").not.toContain("immutable");
});
