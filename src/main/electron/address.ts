export const scheme = "app";
export const homeAddress = `${scheme}://kiosk/`;

/** True for the page itself and what lies below it. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(homeAddress);
}
