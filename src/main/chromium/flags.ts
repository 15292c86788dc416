export interface ChromiumFlagFacts {
  readonly address: string;
  readonly profileFolder: string;
  /** Chromium refuses to sandbox its pages for root. */
  readonly isRoot: boolean;
}

const quiet = [
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
  "--noerrdialogs",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-quic",
  "--disable-session-crashed-bubble",
  "--disable-sync",
  "--hide-crash-restore-bubble",
  "--metrics-recording-only",
  "--password-store=basic",
];

const kiosk = [
  "--kiosk",
  "--autoplay-policy=no-user-gesture-required",
  "--disable-features=Translate,MediaRouter,GlobalMediaControls",
  "--disable-pinch",
  "--overscroll-history-navigation=0",
  "--deny-permission-prompts",
];

/** The flags of a Chromium that shows one page of one origin and reaches nothing else. */
export function chromiumFlags({ address, profileFolder, isRoot }: ChromiumFlagFacts): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileFolder}`,
    "--remote-debugging-pipe",
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(address).hostname}`,
    ...kiosk,
    ...quiet,
    // --test-type hides the bar that warns of the missing sandbox; the terminal has been told.
    ...(isRoot ? ["--no-sandbox", "--test-type"] : []),
  ];
}
