import { convertToWebVtt } from "@main/features/library/captions/web-vtt.policy";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileCaptions } from "../main/features/library/captions/hostile-captions";
import { openBrowserPage } from "../support/browser";

/** Of each text the times and the bare words of its cues, as the browser's own parser has them; null where it refuses. */
function parseInBrowser(texts: readonly string[]) {
  const parse = (text: string) =>
    new Promise((resolve) => {
      const track = document.createElement("track");
      const video = document.createElement("video");
      video.append(track);
      track.addEventListener("error", () => resolve(null));
      track.addEventListener("load", () => {
        const cues = [...(track.track.cues ?? [])] as VTTCue[];
        resolve(cues.map((cue) => [cue.startTime, cue.endTime, cue.getCueAsHTML().textContent]));
      });
      track.src = URL.createObjectURL(new Blob([text], { type: "text/vtt" }));
      track.track.mode = "hidden";
    });
  return Promise.all(texts.map(parse));
}

/** The same, read from the text by its own rules. */
function parseHere(text: string) {
  return text
    .split("\n\n")
    .slice(1)
    .map((cue) => {
      const [times = "", ...lines] = cue.trimEnd().split("\n");
      const seconds = [...times.matchAll(/(\d+):(\d\d):(\d\d\.\d{3})/g)].map(
        ([, hours, minutes, rest]) => Number(hours) * 3600 + Number(minutes) * 60 + Number(rest),
      );
      const words = lines.join("\n").replaceAll(/<\/?[biu]>/g, "");
      const bare = words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      return [...seconds.map((value) => expect.closeTo(value, 3)), bare];
    });
}

test("a browser reads of every converted subtitle the cues that were written, and no others", async () => {
  const { page, complaints } = await openBrowserPage("about:blank");
  const texts = fc
    .sample(hostileCaptions, 2000)
    .flatMap((text) => convertToWebVtt(text) ?? [])
    .slice(0, 500);
  expect(texts.length).toBeGreaterThan(200);
  expect(await page.evaluate(parseInBrowser, texts)).toEqual(texts.map(parseHere));
  expect(complaints).toEqual([]);
});
