import { expect, test } from "vitest";
import { openTestKiosk } from "../../support/test-kiosk";

test("of too many guests the one that came first makes room, unless it watches", async () => {
  const { connect } = await openTestKiosk();
  const { client } = connect();
  await client.playback.startPlaceholder({ profileId: "guest-0" });
  for (let guest = 1; guest <= 12; guest++) await client.limits.standing({ profileId: `guest-${guest}` });
  const names = (await client.profiles.list()).map(({ id }) => id);
  expect(names).toHaveLength(12);
  expect(names).toContain("guest-0");
  expect(names).not.toContain("guest-1");
});
