// @vitest-environment happy-dom
import { useRoutes } from "@renderer/app/routes";
import type { Verdict } from "@shared/model/limits";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { profileOf, standingOf, tileOf } from "../app/samples";
import { press, showHousehold } from "./fake-household";

afterEach(cleanup);

const oneLeft = { mia: standingOf({ ticketsUsed: 2, ticketsLeft: 1, sky: "dusk" }) };
const tearsIt: Verdict = {
  allowed: true,
  spendsTicket: true,
  ticketsLeft: 0,
  secondsLeft: null,
  endsFirst: null,
  endsAtMs: null,
  warningsAtMs: [],
};

const focused = (name: string) =>
  waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(name));

async function pressFirstTile(): Promise<void> {
  await focused("Mia, 1 ticket");
  press("Enter");
  await focused("Moss Bus");
  press("Enter");
}

test("the last ticket is asked about before it is torn, and Start tears it", async () => {
  const { told } = showHousehold({ standings: oneLeft, verdict: tearsIt });
  await pressFirstTile();
  await screen.findByRole("heading", { name: "Your last ticket today" });
  await focused("Start");
  expect(told).toEqual([]);
  press("Enter");
  press("Enter");
  await screen.findByLabelText("Moss Bus is playing");
  expect(told.filter(([what]) => what === "start")).toEqual([
    ["start", { profileId: "mia", videoId: 1, together: [] }],
  ]);
});

test.each(["Pick another", "Not now"])("%s leads back to the tile", async (name) => {
  const { told } = showHousehold({ standings: oneLeft, verdict: tearsIt });
  await pressFirstTile();
  fireEvent.click(await screen.findByRole("button", { name }));
  await focused("Moss Bus");
  expect(told).toEqual([]);
});

test("Back is not now", async () => {
  showHousehold({ standings: oneLeft, verdict: tearsIt });
  await pressFirstTile();
  await focused("Start");
  press("Escape");
  await focused("Moss Bus");
  expect(screen.queryByRole("heading", { name: "Your last ticket today" })).toBeNull();
});

test("a film that is paid for goes on without a question", async () => {
  showHousehold({ standings: oneLeft, verdict: { ...tearsIt, spendsTicket: false, ticketsLeft: 1 } });
  await pressFirstTile();
  expect(await screen.findByLabelText("Moss Bus is playing")).toBeTruthy();
});

test("of those who watch together, the others may go on without the one who sleeps", async () => {
  const { told } = showHousehold({ profiles: [profileOf("mia"), profileOf("theo", { avatar: "bear" })] });
  await screen.findByRole("button", { name: "Mia, 2 tickets" });
  useRoutes.setState({
    route: {
      screen: "go-on-without",
      profileId: "mia",
      together: ["theo"],
      refused: ["theo"],
      video: tileOf(),
    },
  });
  await screen.findByRole("alertdialog", { name: "Theo is asleep now" });
  await focused("Go on without");
  press("Enter");
  await screen.findByLabelText("Moss Bus is playing");
  expect(told[0]).toEqual(["start", { profileId: "mia", videoId: 1, together: [] }]);
});
