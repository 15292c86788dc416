import { go, type Route, useRoutes } from "@renderer/app/routes";
import { beforeEach, describe, expect, test } from "vitest";

const { getState } = useRoutes;
beforeEach(() => useRoutes.setState({ route: { screen: "picker" }, lastProfileId: null }));

describe("routes", () => {
  test("begin at the doors", () => {
    expect(useRoutes.getInitialState().route).toEqual({ screen: "picker" });
  });

  test("remember the child who was here last, also from other screens", () => {
    go({ screen: "home", profileId: "mia" });
    go({ screen: "picker" });
    expect(getState().lastProfileId).toBe("mia");
    go({ screen: "napping", profileId: "theo", ticketSafe: true });
    expect(getState().lastProfileId).toBe("theo");
  });

  test("lead back from the backstage door to where it was opened", () => {
    const from: Route = { screen: "home", profileId: "mia" };
    go({ screen: "unlock", from });
    const { route } = getState();
    expect(route.screen === "unlock" && route.from).toBe(from);
  });
});
