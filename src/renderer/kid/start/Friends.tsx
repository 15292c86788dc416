import type { Profile } from "@shared/model/profile";
import { Avatar } from "../../ui/Avatar";
import { Icon } from "../../ui/icons/Icon";

/** Those who go on, and those who sleep now, told by their animals. */
export function Friends({ awake, asleep }: { awake: Profile[]; asleep: Profile[] }) {
  return (
    <div className="friends">
      {awake.map(({ id, avatar, accent }) => (
        <span key={id} className="friend" data-accent={accent}>
          <Avatar animal={avatar} />
        </span>
      ))}
      {awake.length > 0 ? <i className="gap" /> : null}
      {asleep.map(({ id, avatar, accent }) => (
        <span key={id} className="friend asleep" data-accent={accent}>
          <Avatar animal={avatar} sleeping />
          <span className="nap">
            <Icon name="moon" />
          </span>
        </span>
      ))}
    </div>
  );
}
