import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const cost = 2 ** 17;
const blockSize = 8;
const hashBytes = 32;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32

export function createSalt(): Buffer {
  return randomBytes(16);
}

/** scrypt with N = 2^17 (about a quarter of a second), off the main thread. */
export function hashPin(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      pin,
      salt,
      hashBytes,
      { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize },
      (error, hash) => (error ? reject(error) : resolve(hash)),
    );
  });
}

export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** 128 random bits as 26 letters and digits, none of them alike, in groups (XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX). */
export function createRecoveryCode(): string {
  let bits = BigInt(`0x${randomBytes(16).toString("hex")}`);
  let text = "";
  for (let i = 0; i < 26; i++) {
    text = alphabet[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return [0, 5, 10, 15, 20].map((from) => text.slice(from, from === 20 ? 26 : from + 5)).join("-");
}

/** A code of 128 random bits needs no slow hash. Case, hyphens, spaces and look-alikes do not matter. */
export function hashRecoveryCode(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z]/g, "");
  return createHash("sha256").update(plain).digest();
}
