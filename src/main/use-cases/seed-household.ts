import type { ProfileDraft } from "@shared/model/profile";
import type { ManageProfiles } from "./manage-profiles";

export interface DemoHousehold {
  readonly pin: string;
  readonly folder: string;
  readonly children: readonly ProfileDraft[];
}

export interface SeedHouseholdPorts {
  createPin(pin: string, repeated: string): Promise<string>;
  needsFirstRun(): boolean;
  profiles: Pick<ManageProfiles, "hasAny" | "create">;
  addFolder(path: string): Promise<unknown>;
}

/** Fills an empty household through the same doors as a parent; does nothing where somebody lives in it already. */
export async function seedHousehold(
  ports: SeedHouseholdPorts,
  demo: DemoHousehold,
): Promise<{ recoveryCode: string } | undefined> {
  if (!ports.needsFirstRun() || ports.profiles.hasAny()) return undefined;
  const recoveryCode = await ports.createPin(demo.pin, demo.pin);
  for (const child of demo.children) ports.profiles.create(child);
  await ports.addFolder(demo.folder);
  return { recoveryCode };
}
