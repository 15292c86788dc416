import type { HouseholdEvent } from "@shared/model/household";

/** The next live event of this kind. */
export async function hear<Kind extends HouseholdEvent["kind"]>(
  events: AsyncIterable<HouseholdEvent>,
  kind: Kind,
): Promise<Extract<HouseholdEvent, { kind: Kind }>> {
  for await (const event of events)
    if (event.kind === kind) return event as Extract<HouseholdEvent, { kind: Kind }>;
  throw new Error(`the events ended without ${kind}`);
}
