import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { askToFocus } from "@main/launch/focus-request";
import { expect, onTestFinished, test } from "vitest";

async function startKiosk(status: number) {
  const asked: Pick<IncomingMessage, "method" | "url" | "headers">[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return { asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
const holder = (origin: string | null) => ({ pid: 7, birth: "", doorbell: null, origin, secret: "s3cret" });

test("the first kiosk is asked with its own secret", async () => {
  const { origin, asked } = await startKiosk(204);
  expect(await askToFocus(holder(origin))).toBe(
    `Matinee is already running at ${origin}/ (process 7); its window was asked to the front.`,
  );
  expect(asked[0]).toMatchObject({
    method: "POST",
    url: "/focus",
    headers: { "x-matinee-secret": "s3cret" },
  });
});

test("one without a window is only named", async () => {
  const { origin } = await startKiosk(403);
  expect(await askToFocus(holder(origin))).toBe(`Matinee is already running at ${origin}/ (process 7).`);
});

test("so is one that does not answer, and one that has no address", async () => {
  expect(await askToFocus(holder("http://127.0.0.1:1"))).toBe(
    "Matinee is already running at http://127.0.0.1:1/ (process 7).",
  );
  expect(await askToFocus(holder(null))).toBe("Matinee is already running here (process 7).");
});
