/**
 * Writes down what was asked of Electron.
 *
 * @param {string} what
 * @param {readonly unknown[]} details
 */
export function note(what, ...details) {
  process.stdout.write(`ELECTRON ${JSON.stringify([what, ...details])}\n`);
}
