/** What would open the inside of a packaged kiosk, or take its walls away. */
const forbidden = [
  /^inspect(-|$)/,
  /^remote-(debugging|allow-origins)/,
  /^no-sandbox$/,
  /^disable-(setuid-sandbox|web-security|site-isolation-trials)$/,
  /^(load-extension|disable-extensions-except|js-flags|host-rules|host-resolver-rules|user-data-dir)$/,
];

/** Switches for Chromium itself that people with unusual screens need; they change nothing of ours. */
const chromiums = [
  /^ozone-platform(-hint)?$/,
  /^(enable|disable)-features$/,
  /^disable-gpu$/,
  /^force-device-scale-factor$/,
];

/** The first forbidden switch, as it was typed. Chromium takes one or two hyphens, and on Windows a slash and capitals. */
export function findForbiddenSwitch(argv: readonly string[]): string | undefined {
  return argv.find((argument) => matches(argument, forbidden));
}

/** The arguments that are Matinee's own. Outside of a package `--no-sandbox` is Chromium's affair too. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const others = isPackaged ? chromiums : [...chromiums, ...forbidden];
  return argv.filter((argument) => !matches(argument, others) && !argument.startsWith("-psn_"));
}

function matches(argument: string, switches: readonly RegExp[]): boolean {
  const name = /^(?:--?|\/)([^=]+)/.exec(argument)?.[1]?.toLowerCase();
  return name !== undefined && switches.some((pattern) => pattern.test(name));
}
