import type { LockHolder } from "./kiosk-lock";

/** Asks the kiosk that has the data folder to come to the front, and says in one sentence what came of it. */
export async function askToFocus(holder: LockHolder): Promise<string> {
  if (!holder.origin) return `Matinee is already running here (process ${holder.pid}).`;
  const came = await ask(holder.origin, holder.secret);
  const address = `Matinee is already running at ${holder.origin}/ (process ${holder.pid})`;
  return came ? `${address}; its window was asked to the front.` : `${address}.`;
}

async function ask(origin: string, secret: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/focus`, {
      method: "POST",
      headers: { "x-matinee-secret": secret },
      signal: AbortSignal.timeout(3000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
