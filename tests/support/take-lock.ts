// A start of its own, for the test in which several meet: says how it went and stays, as a kiosk would.
import { takeLock } from "@main/launch/kiosk-lock";

process.stdout.write(`${Object.keys(await takeLock(process.argv[2] ?? ""))[0]}\n`);
process.stdin.resume();
