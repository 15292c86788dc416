import { PassThrough } from "node:stream";
import { openDevToolsPipe } from "@main/chromium/devtools-pipe";
import { expect, test } from "vitest";

function openPair() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const pipe = openDevToolsPipe(input, output);
  return {
    pipe,
    sent: () => String(input.read() ?? ""),
    answer: (...messages: string[]) => output.write(messages.join("")),
    output,
  };
}

test("a question ends with a NUL, and its answer comes in any pieces", async () => {
  const { pipe, sent, answer } = openPair();
  const result = pipe.send("Page.navigate", { url: "x" }, "s");
  expect(sent()).toBe('{"id":1,"method":"Page.navigate","params":{"url":"x"},"sessionId":"s"}\0');
  answer('{"id":1,"res');
  answer('ult":{"title":"Größe"}}\0');
  expect(await result).toEqual({ title: "Größe" });
});

test("two answers in one piece, in another order", async () => {
  const { pipe, answer } = openPair();
  const [first, second] = [pipe.send("A"), pipe.send("B")];
  answer('{"id":2,"result":"b"}\0{"id":1,"result":"a"}\0');
  expect(await Promise.all([first, second])).toEqual(["a", "b"]);
});

test("an error is thrown", async () => {
  const { pipe, answer } = openPair();
  const result = pipe.send("A");
  answer('{"id":1,"error":{"message":"No target"}}\0');
  await expect(result).rejects.toThrow("No target");
});

test("events go to their listeners", () => {
  const { pipe, output } = openPair();
  const heard: unknown[] = [];
  pipe.on("Target.targetCrashed", (params) => heard.push(params));
  output.emit("data", '{"method":"Target.targetCrashed","params":{"targetId":"t"}}\0');
  expect(heard).toEqual([{ targetId: "t" }]);
});

test("once Chromium is gone, nobody waits", async () => {
  const { pipe, output } = openPair();
  const waiting = pipe.send("A");
  output.destroy();
  await expect(waiting).rejects.toThrow("Chromium has closed");
  await expect(pipe.send("B")).rejects.toThrow("Chromium has closed");
});
