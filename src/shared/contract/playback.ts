import * as z from "zod";
import { Standing } from "../model/limits";
import { EndReason, OpenPlay, PlayToken } from "../model/play";
import { ProfileId } from "../model/profile";
import { VideoId } from "../model/video";
import { asChild } from "./access";

const NOT_FOUND = { status: 404, message: "There is no such video for this child" } as const;
/** The play has ended: by the child, another window, a new day or a rule. The player leaves. */
const PLAY_ENDED = { status: 410, message: "This play is over" } as const;

export const playback = {
  /** Commits the start to disk and opens the media door; refused starts get a placeholder in their place. */
  start: asChild
    .input(z.object({ profileId: ProfileId, videoId: VideoId }))
    .output(OpenPlay)
    .errors({ NOT_FOUND }),
  /** A placeholder for its own sake, from the all-done screen. Never counts. */
  startPlaceholder: asChild.input(z.object({ profileId: ProfileId })).output(OpenPlay),
  /** Once a second while playing, and at each pause, seek and resume. */
  report: asChild
    .input(
      z.object({
        token: PlayToken,
        positionSeconds: z.number().nonnegative().max(86_400),
        playing: z.boolean(),
      }),
    )
    .output(Standing)
    .errors({ PLAY_ENDED }),
  end: asChild
    .input(
      z.object({
        token: PlayToken,
        positionSeconds: z.number().nonnegative().max(86_400),
        reason: EndReason.extract(["completed", "left", "failed"]),
      }),
    )
    .output(z.object({ refunded: z.boolean(), standing: Standing }))
    .errors({ PLAY_ENDED }),
};
