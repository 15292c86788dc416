import { useHomePlaces } from "@renderer/kid/home/home.store";
import { beforeEach, expect, test } from "vitest";

const places = () => useHomePlaces.getState();
beforeEach(() => useHomePlaces.setState({ places: {}, shelves: {} }));

test("a row keeps the column in which it was left, for each child", () => {
  places().rest("mia", "films", 3);
  places().rest("mia", "new", 1);
  places().rest("theo", "films", 0);
  expect(places().places).toEqual({ "mia/films": 3, "mia/new": 1, "theo/films": 0 });
  expect(places().shelves).toEqual({ mia: "new", theo: "films" });
});

test("who comes in through the door begins at the beginning, and nobody else does", () => {
  places().rest("mia", "films", 3);
  places().rest("mia-2", "films", 4);
  places().forget("mia");
  expect(places().places).toEqual({ "mia-2/films": 4 });
  expect(places().shelves).toEqual({ "mia-2": "films" });
});
