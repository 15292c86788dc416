import type { Profile } from "@shared/model/profile";
import type { Tile } from "@shared/model/video";
import { Avatar } from "../../ui/Avatar";
import { Icon } from "../../ui/icons/Icon";
import { TilePicture } from "../../ui/TilePicture";

const tearMilliseconds = 700;
const stillMilliseconds = 120;

/** Settles once a ticket that begins to tear now has been torn. */
export function torn(): Promise<void> {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return new Promise((resolve) => setTimeout(resolve, still ? stillMilliseconds : tearMilliseconds));
}

interface Props {
  profile: Profile | undefined;
  video: Tile;
  tearing: boolean;
}

/** Who pays, and for what: it tears along the dots. */
export function BigTicket({ profile, video, tearing }: Props) {
  return (
    <div className="big-ticket" data-tearing={tearing || undefined}>
      <div className="paper stub">
        <div className="who">
          {profile ? <Avatar animal={profile.avatar} /> : null}
          <b>{profile?.name}</b>
          <Icon name="star" />
        </div>
      </div>
      <div className="paper body">
        <div className="pic">
          <TilePicture url={video.pictureUrl} seed={video.collection ?? video.title} />
          <span className="chip">
            <span className="say">
              <Icon name="speak" />
            </span>
            <span className="text">{video.title}</span>
          </span>
        </div>
      </div>
    </div>
  );
}
