import { tokenIn } from "@renderer/app/page-token";
import { expect, test } from "vitest";

test("the token is read from the page that the server sends", () => {
  expect(tokenIn('<head><meta name="matinee-token" content="abc123"></head>')).toBe("abc123");
  expect(tokenIn('<meta name="matinee-token" content="abc123" />')).toBe("abc123");
});

test("an error page has none", () => {
  expect(tokenIn("<h1>421 Misdirected Request</h1>")).toBeUndefined();
});
