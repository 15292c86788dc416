// @vitest-environment happy-dom

import { createRouterClient, implement } from "@orpc/server";
import { useConnectionState } from "@renderer/app/connection.store";
import { useLiveHousehold } from "@renderer/app/live";
import { Providers } from "@renderer/app/Providers";
import { useRpc } from "@renderer/app/rpc";
import { contract } from "@shared/contract";
import type { HouseholdEvent } from "@shared/model/household";
import { useQuery } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { standingOf } from "./samples";

const standing = (ticketsLeft: number) => standingOf({ ticketsLeft });

/** A household whose stream of events the test holds in its hand. */
function household() {
  const streams: { push: (event: HouseholdEvent) => void; breakOff: () => void }[] = [];
  let answer = 3;
  const os = implement(contract);
  const router = {
    household: {
      watch: os.household.watch.handler(async function* () {
        const waiting: HouseholdEvent[] = [];
        let wake: (broken: boolean) => void = () => undefined;
        let asleep = new Promise<boolean>((resolve) => (wake = resolve));
        streams.push({
          push: (event) => {
            waiting.push(event);
            wake(false);
          },
          breakOff: () => wake(true),
        });
        for (;;) {
          if (await asleep) throw new Error("the line went dead");
          asleep = new Promise<boolean>((resolve) => (wake = resolve));
          yield* waiting.splice(0);
        }
      }),
    },
    profiles: { list: os.profiles.list.handler(() => []) },
    limits: { standing: os.limits.standing.handler(() => standing(answer)) },
  };
  const client = createRouterClient(router);
  return { client, streams, answerWith: (tickets: number) => (answer = tickets) };
}

function Tickets() {
  useLiveHousehold();
  const live = useConnectionState((state) => state.live);
  const { data } = useQuery(useRpc().limits.standing.queryOptions({ input: { profileId: "mia" } }));
  return (
    <p>
      {data?.ticketsLeft} {live ? "live" : "lost"}
    </p>
  );
}

afterEach(cleanup);

test("an event changes what is on the screen; after a break everything is asked anew", async () => {
  const { client, streams, answerWith } = household();
  render(
    <Providers client={client as unknown as Parameters<typeof Providers>[0]["client"]}>
      <Tickets />
    </Providers>,
  );
  await waitFor(() => expect(screen.getByText("3 live")).toBeTruthy());
  await waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.push({ kind: "limits.standingChanged", standing: standing(2) });
  await waitFor(() => expect(screen.getByText("2 live")).toBeTruthy());
  answerWith(1);
  streams[0]?.breakOff();
  await waitFor(() => expect(screen.getByText("2 lost")).toBeTruthy());
  await waitFor(() => expect(screen.getByText("1 live")).toBeTruthy(), { timeout: 5000 });
  expect(streams).toHaveLength(2);
});
