import { ticketFaces } from "@renderer/ui/ticket-faces";
import { expect, test } from "vitest";

test.each([
  ["a fresh day", 3, 3, ["whole", "whole", "whole"], null],
  ["one used: whole ones come first", 3, 2, ["whole", "whole", "torn"], null],
  ["all used", 2, 0, ["torn", "torn"], null],
  ["a day without tickets", 0, 0, [], null],
  ["six stand side by side", 6, 5, ["whole", "whole", "whole", "whole", "whole", "torn"], null],
  ["seven are one ticket and a numeral", 7, 7, ["whole"], 7],
  ["the numeral counts what is left", 9, 4, ["whole"], 4],
  ["none left of many is one torn ticket", 9, 0, ["torn"], 0],
  ["more left than the day has, by a grant", 2, 4, ["whole", "whole", "whole", "whole"], null],
])("%s", (_name, total, left, faces, numeral) => {
  expect(ticketFaces(total, left)).toEqual({ faces, numeral });
});
