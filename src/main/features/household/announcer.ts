import { EventPublisher } from "@orpc/server";
import type { HouseholdEvent } from "@shared/model/household";

interface Announcement {
  readonly event: HouseholdEvent;
  /** Set when only one connection is to hear it. */
  readonly connectionId: string | undefined;
}

/** Tells every connection, or one, what has happened. */
export interface Announcer {
  announce(event: HouseholdEvent, connectionId?: string): void;
  listen(connectionId: string, signal: AbortSignal | undefined): AsyncGenerator<HouseholdEvent>;
}

export function createAnnouncer(): Announcer {
  const publisher = new EventPublisher<{ announced: Announcement }>();
  return {
    announce: (event, connectionId) => publisher.publish("announced", { event, connectionId }),
    listen: (connectionId, signal) =>
      eventsFor(connectionId, publisher.subscribe("announced", { ...(signal && { signal }) })),
  };
}

async function* eventsFor(
  connectionId: string,
  said: AsyncIterable<Announcement>,
): AsyncGenerator<HouseholdEvent> {
  for await (const { event, connectionId: only } of said)
    if (only === undefined || only === connectionId) yield event;
}
