import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { startServer } from "@main/http/server";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { connectSocket, readPageToken } from "../../support/socket-client";
import { openTestKiosk } from "../../support/test-kiosk";
import { waitFor } from "../../support/wait-for";

async function serve(onFocus?: (secret: string) => boolean) {
  const { kiosk } = await openTestKiosk();
  const server = await startServer(kiosk, { port: 0, ...(onFocus && { onFocus }) });
  onTestFinished(() => server.close());
  return server.origin;
}

/** Raw, since fetch lets nobody name another Host or leave dots in a path. */
function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

function openSocket(origin: string, protocols: string[], headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace("http", "ws")}/rpc`, protocols, { headers });
    onTestFinished(() => socket.terminate());
    socket.once("open", () => resolve("open"));
    socket.once("error", () => resolve("refused"));
  });
}

test("the page is served under a strict policy, with a fresh token in it and nowhere else", async () => {
  const origin = await serve();
  const response = await fetch(`${origin}/`);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(response.status).toBe(200);
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
    expect(policy).toContain(part);
  expect(await readPageToken(origin)).toMatch(/^[0-9a-f]{32}$/);
  expect(await readPageToken(await serve())).not.toBe(await readPageToken(origin));
});

test("another Host is a misdirected request: a name of the internet that points here reads nothing", async () => {
  const origin = await serve();
  expect(await ask(origin, "/", { host: "evil.example" })).toBe(421);
  expect(await ask(origin, "/", { host: `localhost:${new URL(origin).port}` })).toBe(421);
});

test("nothing outside the page's folder is read, and nothing is written", async () => {
  const origin = await serve();
  const paths = [
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/assets/%00.js",
    "/%",
  ];
  expect(await Promise.all(paths.map((path) => ask(origin, path)))).toEqual(paths.map(() => 404));
  expect(await ask(origin, "/", {}, "PUT")).toBe(405);
});

test("media, captions and pictures are shut where no play is open", async () => {
  const origin = await serve();
  const paths = ["/media/", "/media/1/1", "/media/undefined/placeholder", "/captions/1/0", "/pictures/1"];
  expect(await Promise.all(paths.map((path) => ask(origin, path)))).toEqual([403, 403, 403, 403, 404]);
});

test("a socket needs the page's own origin and the token of the page", async () => {
  const origin = await serve();
  const token = await readPageToken(origin);
  const own = { origin };
  expect(await openSocket(origin, ["matinee", token], own)).toBe("open");
  expect(await openSocket(origin, ["matinee", token], { origin: "http://evil.example" })).toBe("refused");
  expect(await openSocket(origin, ["matinee", token], {})).toBe("refused");
  expect(await openSocket(origin, ["matinee", "0".repeat(32)], own)).toBe("refused");
  expect(await openSocket(origin, ["matinee"], own)).toBe("refused");
  expect(await openSocket(origin, ["matinee", token], { ...own, host: "evil.example" })).toBe("refused");
});

test("a frame over 16 KiB ends its socket, and the kiosk goes on", async () => {
  const origin = await serve();
  const socket = new WebSocket(
    `${origin.replace("http", "ws")}/rpc`,
    ["matinee", await readPageToken(origin)],
    { origin },
  );
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.once("open", () => socket.send("x".repeat(17 * 1024)));
  expect(await closed).toBe(1009);
  const client = await connectSocket(origin);
  expect((await client.household.status()).needsFirstRun).toBe(true);
});

test("the page of our own window is told from every other, as long as it is connected", async () => {
  const { kiosk } = await openTestKiosk();
  const ids: string[] = [];
  const connect = () => {
    const connection = kiosk.connect();
    ids.push(connection.connection.id);
    return connection;
  };
  const server = await startServer({ ...kiosk, connect }, { port: 0 });
  onTestFinished(() => server.close());
  const { origin, windowAddress } = server;
  const own = new WebSocket(
    `${origin.replace("http", "ws")}/rpc`,
    ["matinee", await readPageToken(windowAddress)],
    { origin },
  );
  await once(own, "open");
  for (const address of [`${origin}/`, `${origin}/?window=`, `${windowAddress}0`])
    await connectSocket(origin, address);
  expect(ids.map(server.isWindows)).toEqual([true, false, false, false]);
  own.close();
  await waitFor(() => (ids.some(server.isWindows) ? undefined : true));
});

test("frames of nonsense are survived", async () => {
  const origin = await serve();
  const socket = new WebSocket(
    `${origin.replace("http", "ws")}/rpc`,
    ["matinee", await readPageToken(origin)],
    { origin },
  );
  onTestFinished(() => socket.terminate());
  await new Promise((resolve) => socket.once("open", resolve));
  for (const frame of ["", "{", "null", "[]", '{"i":"1","p":{}}', Buffer.from([0, 255, 1])])
    socket.send(frame);
  const client = await connectSocket(origin);
  expect((await client.household.status()).version).toBe("0.0.0-test");
});

test("a second start may ask for the front with the secret of the lock, a page may not", async () => {
  const origin = await serve((secret) => secret === "right");
  expect(await ask(origin, "/focus", { "x-matinee-secret": "right" }, "POST")).toBe(204);
  expect(await ask(origin, "/focus", { "x-matinee-secret": "wrong" }, "POST")).toBe(403);
  expect(await ask(origin, "/focus", { "x-matinee-secret": "right", origin }, "POST")).toBe(403);
});

test("a refused upgrade whose caller resets the connection ends nothing", async () => {
  const origin = await serve();
  const { hostname, port } = new URL(origin);
  for (let i = 0; i < 20; i++) {
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      `GET /rpc HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    socket.resetAndDestroy();
  }
  expect((await (await connectSocket(origin)).household.status()).needsFirstRun).toBe(true);
});
