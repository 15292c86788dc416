import { strictest } from "@renderer/kid/together.policy";
import { expect, test } from "vitest";
import { standingOf } from "../app/samples";

const end = (endsAtMs: number) => ({ rule: "no-minutes-today", sunsetAtMs: null, endsAtMs }) as const;
const warning = (minutes: number) => ({ rule: "break", minutes }) as const;

test("of several children the strictest day holds", () => {
  const mia = standingOf({ volumeCap: 80, runningEnd: end(900), warning: warning(15) });
  const theo = standingOf({ volumeCap: 50, runningEnd: end(500), warning: warning(5) });
  const juno = standingOf();
  expect(strictest([mia, theo, juno])).toEqual({
    volumeCap: 50,
    runningEnd: end(500),
    warning: warning(5),
  });
});

test("nothing holds before a day is known", () => {
  expect(strictest([])).toEqual({ volumeCap: 100, runningEnd: null, warning: null });
});
