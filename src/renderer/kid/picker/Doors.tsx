import type { Standing } from "@shared/model/limits";
import type { Profile } from "@shared/model/profile";
import { go, useRoutes } from "../../app/routes";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useZone } from "../../ui/focus/use-zone";
import { useHomePlaces } from "../home/home.store";
import { Door } from "./Door";
import { doorScale } from "./door-scale";

function enter(profileId: string): void {
  useHomePlaces.getState().forget(profileId);
  go({ screen: "home", profileId });
}

type Child = Profile & { standing: Standing };

export function Doors({ profiles }: { profiles: Child[] }) {
  const lastId = useRoutes((state) => state.lastProfileId);
  const first = profiles.find((profile) => profile.id === lastId) ?? profiles[0];
  const firstKey = `door:${first?.id}`;
  const { ref, focusKey, Zone } = useZone<HTMLElement>({ focusKey: "doors", first: firstKey });
  useFirstFocus(firstKey);
  return (
    <main className="doors" ref={ref} style={{ "--door-scale": doorScale(profiles.length) }}>
      <Zone value={focusKey}>
        {profiles.map((profile) => (
          <Door
            key={profile.id}
            profile={profile}
            standing={profile.standing}
            onOpen={() => enter(profile.id)}
          />
        ))}
      </Zone>
    </main>
  );
}
