import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { findViolation } from "./limits-model";
import { makeTemplate, SqliteDisk } from "./world/sqlite-disk";

let last: SqliteDisk | undefined;
afterAll(() => last?.close());

it("keeps every promise of the limits over the real store, with crashes between any two writes", {
  timeout: 0,
}, () => {
  const folder = makeTemporaryFolder();
  const template = makeTemplate(folder);
  let houses = 0;
  const violation = findViolation({
    runs: 300,
    seed: 12,
    makeDisk(onDurable) {
      last?.close();
      houses += 1;
      last = new SqliteDisk(template, join(folder, `house-${houses}.db`), onDurable);
      return last;
    },
  });
  expect(violation).toBeNull();
});
