// Renders resources/icon.svg to the PNG that electron-builder makes every platform's icon from.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withPage } from "./art/browser.mjs";

const resources = fileURLToPath(new URL("../resources/", import.meta.url));
const size = { width: 512, height: 512 };

await withPage(size, async (page) => {
  await page.setContent(
    `<style>body{margin:0;background:transparent}svg{display:block}</style>${readFileSync(`${resources}icon.svg`, "utf8")}`,
  );
  await page.screenshot({ path: `${resources}icon.png`, omitBackground: true });
});
