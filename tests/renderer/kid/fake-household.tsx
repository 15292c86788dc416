import { createRouterClient, implement } from "@orpc/server";
import { App } from "@renderer/app/App";
import { Providers } from "@renderer/app/Providers";
import { useRoutes } from "@renderer/app/routes";
import { startI18n } from "@renderer/i18n/i18n";
import { startFocus } from "@renderer/ui/focus/start-focus";
import { type Client, contract } from "@shared/contract";
import type { HouseholdEvent, HouseholdStatus } from "@shared/model/household";
import type { Standing, Verdict } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import type { Profile } from "@shared/model/profile";
import { fireEvent, render } from "@testing-library/react";
import { playOf, profileOf, standingOf, tileOf, time } from "../app/samples";

interface Household {
  profiles: Profile[];
  /** By child; Mia's sample day where nothing is said. */
  standings: Record<string, Standing>;
  nowMs: number;
  verdict: Verdict;
  /** Answers a start; it may throw an error of the contract. */
  start: (input: { profileId: string; together: string[] }, errors: StartErrors) => OpenPlay;
  reopen: () => OpenPlay;
  /** The main process ended the play before the page said so. */
  endedBefore: boolean;
}
type StartErrors = {
  SOME_REFUSED: (options: {
    data: { refused: { profileId: string; refusal: NonNullable<Standing["refusal"]> }[] };
  }) => Error;
};

const allowed: Verdict = {
  allowed: true,
  spendsTicket: true,
  ticketsLeft: 1,
  secondsLeft: null,
  endsFirst: null,
  endsAtMs: null,
  warningsAtMs: [],
};

/** A household that is all in the test's hand, shown by the whole app. */
export function showHousehold(given: Partial<Household> = {}) {
  const home: Household = {
    profiles: [profileOf("mia")],
    standings: {},
    nowMs: Date.parse("2026-11-21T16:00Z"),
    verdict: allowed,
    start: () => playOf(),
    reopen: () => playOf(),
    endedBefore: false,
    ...given,
  };
  const told: [string, unknown][] = [];
  const events = eventStream();
  const client = clientOf(home, told, events.iterate);
  startI18n();
  startFocus();
  useRoutes.setState({ route: { screen: "picker" }, lastProfileId: null });
  render(
    <Providers client={client}>
      <App />
    </Providers>,
  );
  const push = (standing: Standing) => {
    home.standings[standing.profileId] = standing;
    events.push({ kind: "limits.standingChanged", standing });
  };
  return { told, push, announce: events.push, home };
}

export const press = (key: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
  // What was pressed may be gone by now.
  fireEvent.keyUp(document.body, { key });
};

function clientOf(home: Household, told: [string, unknown][], watch: () => AsyncGenerator<HouseholdEvent>) {
  const os = implement(contract);
  const tell = (what: string, input: unknown) => void told.push([what, input]);
  const standing = (profileId: string) => home.standings[profileId] ?? standingOf({ profileId });
  const status = (): HouseholdStatus => ({
    version: "1",
    needsFirstRun: false,
    hasFolders: true,
    hasProfiles: true,
    hasNativeFolderDialog: false,
    accountingDay: "2026-11-21",
    nowMs: home.nowMs,
    time,
    nextTime: null,
    warnAtMinutes: [15, 5, 1],
    clockNotice: null,
    databaseNotice: null,
    diskFullSinceMs: null,
  });
  const { playback } = os;
  return createRouterClient({
    household: { status: os.household.status.handler(status), watch: os.household.watch.handler(watch) },
    profiles: {
      list: os.profiles.list.handler(() =>
        home.profiles.map((profile) => ({ ...profile, ticketsPerDay: 3, standing: standing(profile.id) })),
      ),
    },
    library: {
      home: os.library.home.handler(() => ({
        shelves: [
          {
            id: "films",
            kind: "films",
            title: null,
            posterUrl: null,
            tiles: [tileOf(), tileOf({ videoId: 2, title: "Lumpy" })],
            nextCursor: null,
          },
        ],
        nextCursor: null,
      })),
    },
    limits: {
      standing: os.limits.standing.handler(({ input }) => standing(input.profileId)),
      verdict: os.limits.verdict.handler(() => home.verdict),
    },
    playback: {
      start: playback.start.handler(({ input, errors }) => {
        tell("start", input);
        return home.start(input, errors as unknown as StartErrors);
      }),
      startPlaceholder: playback.startPlaceholder.handler(() => playOf({ kind: "placeholder" })),
      report: playback.report.handler(({ input }) => {
        tell("report", input.state);
        return [standing("mia")];
      }),
      reopen: playback.reopen.handler(({ input }) => {
        tell("reopen", input.positionSeconds);
        return home.reopen();
      }),
      end: playback.end.handler(({ input, errors }) => {
        tell("end", input.reason);
        if (home.endedBefore) throw errors.PLAY_ENDED();
        return { refunded: false, standings: [standing("mia")] };
      }),
      confirmEmpty: playback.confirmEmpty.handler(({ input }) => tell("empty", input.token)),
    },
  }) as unknown as Client;
}

function eventStream() {
  const waiting: HouseholdEvent[] = [];
  let wake: () => void = () => undefined;
  return {
    push: (event: HouseholdEvent) => {
      waiting.push(event);
      wake();
    },
    iterate: async function* () {
      for (;;) {
        yield* waiting.splice(0);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
