import { randomBytes } from "node:crypto";

/** The random name of an open play: 128 bits in hex. Nobody guesses their way through the media door. */
export function newPlayToken(): string {
  return randomBytes(16).toString("hex");
}
