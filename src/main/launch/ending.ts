/**
 * Settles when this process is asked to end: by a signal, or because the start script that holds its channel is gone.
 * Asking again changes nothing, so that closing is never cut short.
 */
export function whenAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    process.once("disconnect", () => resolve());
  });
}
