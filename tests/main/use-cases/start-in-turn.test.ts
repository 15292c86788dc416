import { createStartInTurn } from "@main/use-cases/start-in-turn";
import type { OpenPlay } from "@shared/model/play";
import { describe, expect, test } from "vitest";
import { playOf } from "../../renderer/app/samples";

/** Starts whose films are proven when the test says so. */
function openTurns() {
  const begun: string[] = [];
  const proofs = new Map<number, PromiseWithResolvers<OpenPlay>>();
  const proven = (videoId: number) => {
    const proof = proofs.get(videoId) ?? Promise.withResolvers<OpenPlay>();
    proofs.set(videoId, proof);
    return proof;
  };
  const starts = createStartInTurn({
    startPlay: {
      start: (connectionId, { videoId }) => {
        begun.push(`${connectionId} ${videoId}`);
        return proven(videoId).promise;
      },
      startPlaceholder: (connectionId) => {
        begun.push(`${connectionId} placeholder`);
        return playOf({ kind: "placeholder" });
      },
    },
    chooseNext: {
      next: (connectionId) => {
        begun.push(`${connectionId} next`);
        return Promise.resolve(playOf({ title: "next" }));
      },
    },
  });
  const start = (connectionId: string, videoId: number) =>
    starts.start(connectionId, { profileId: "mia", videoId, together: [] });
  return { starts, start, begun, proven };
}

describe("the starts of one page", () => {
  test("happen in the order in which they were asked for, however long the first takes", async () => {
    const { starts, start, begun, proven } = openTurns();
    const all = [start("a", 1), start("a", 2), starts.next("a", "mia"), starts.startPlaceholder("a", "mia")];
    proven(2).resolve(playOf({ videoId: 2 }));
    await Promise.resolve();
    expect(begun).toEqual(["a 1"]);
    proven(1).resolve(playOf({ videoId: 1 }));
    const plays = await Promise.all(all);
    expect(begun).toEqual(["a 1", "a 2", "a next", "a placeholder"]);
    expect(plays.map(({ videoId, title, kind }) => [videoId, title, kind])).toEqual([
      [1, "Moss Bus", "programme"],
      [2, "Moss Bus", "programme"],
      [1, "next", "programme"],
      [1, "Moss Bus", "placeholder"],
    ]);
  });

  test("go on after one that failed", async () => {
    const { start, proven } = openTurns();
    const [first, second] = [start("a", 1), start("a", 2)];
    proven(1).reject(new Error("broken"));
    proven(2).resolve(playOf({ videoId: 2 }));
    await expect(first).rejects.toThrow("broken");
    expect((await second).videoId).toBe(2);
  });
});

test("a page does not wait for another one", async () => {
  const { start, proven, begun } = openTurns();
  const slow = start("a", 1);
  proven(2).resolve(playOf({ videoId: 2 }));
  expect((await start("b", 2)).videoId).toBe(2);
  expect(begun).toEqual(["a 1", "b 2"]);
  proven(1).resolve(playOf());
  await slow;
});
