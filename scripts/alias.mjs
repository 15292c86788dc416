import { fileURLToPath } from "node:url";

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The three rooms by name; tsconfig.json says the same to the compiler. */
export const alias = {
  "@shared": at("src/shared"),
  "@main": at("src/main"),
  "@renderer": at("src/renderer"),
};
