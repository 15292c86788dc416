import { copyFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { makeTestPicture } from "../../../../support/test-picture";
import { withClips } from "../scan/clips-in-a-library";

const household = withClips(1);

test("pictures that are away are waited for without a word of a change, and made when they are back", async () => {
  const { library, put, clip } = household;
  const { sqlite } = library.database;
  const other = makeTemporaryFolder();
  put(1, "Fox.mp4");
  copyFileSync(clip(1), join(other, "Copy.mp4"));
  makeTestPicture(join(other, "Copy-poster.jpg"), { size: "1000x1500" });
  await library.service.addFolder(other);
  await library.scan();
  const states = () => sqlite.prepare("select state from artwork").pluck().all();
  expect(states()).toEqual(["ready"]);

  sqlite.exec("update artwork set state = 'pending', picture = null");
  renameSync(other, `${other}-away`);
  await library.scan();
  library.events.length = 0;
  await library.scan();
  expect(library.events.filter(({ kind }) => kind === "library.changed")).toEqual([]);
  expect(states()).toEqual(["pending"]);

  renameSync(`${other}-away`, other);
  await library.scan();
  expect(states()).toEqual(["ready"]);
});
