import * as z from "zod";
import { Refusal, Standing } from "../model/limits";
import { EndReason, OpenPlay, PlayToken } from "../model/play";
import { ProfileId } from "../model/profile";
import { Tile, VideoId } from "../model/video";
import { asChild, asParent } from "./access";

const NOT_FOUND = { status: 404, message: "There is no such video for this child" } as const;
/** The play has ended: by the child, another window, a new day, a rule or a parent. The player leaves. */
const PLAY_ENDED = { status: 410, message: "This play is over" } as const;
/** Of several who watch together, some may not: nothing was started, and the kiosk offers to go on without them. */
const SOME_REFUSED = {
  status: 409,
  message: "Not everybody may watch this now",
  data: z.object({ refused: z.array(z.object({ profileId: ProfileId, refusal: Refusal })) }),
} as const;

const position = z.number().nonnegative().max(86_400);

export const playback = {
  /** Commits the start to disk and opens the media door; refused starts get a placeholder in their place. */
  start: asChild
    .input(
      z.object({ profileId: ProfileId, videoId: VideoId, together: z.array(ProfileId).max(7).default([]) }),
    )
    .output(OpenPlay)
    .errors({ NOT_FOUND, SOME_REFUSED }),
  /** A placeholder for its own sake, from the all-done screen. Never counts. */
  startPlaceholder: asChild.input(z.object({ profileId: ProfileId })).output(OpenPlay),
  /** Picks what comes next and starts it: the queue first, then by chance; a placeholder where nothing may start. */
  next: asChild.input(z.object({ profileId: ProfileId })).output(OpenPlay),
  /** "Surprise me": picks like `next` and starts nothing. Null where there is nothing to pick. */
  suggest: asChild.input(z.object({ profileId: ProfileId })).output(Tile.nullable()),
  /**
   * Once a second while the player is there, and at each pause, seek and resume: it keeps the lease.
   * `waiting`: the child wants to watch and the film has yet to come.
   */
  report: asChild
    .input(
      z.object({
        token: PlayToken,
        positionSeconds: position,
        state: z.enum(["playing", "waiting", "paused"]),
      }),
    )
    .output(z.array(Standing))
    .errors({ PLAY_ENDED }),
  /** Goes on after a pause that closed the stream: the same play behind a new door. */
  reopen: asChild
    .input(z.object({ token: PlayToken, positionSeconds: position }))
    .output(OpenPlay)
    .errors({ PLAY_ENDED }),
  end: asChild
    .input(
      z.object({
        token: PlayToken,
        positionSeconds: position,
        reason: EndReason.extract(["completed", "left", "failed"]),
      }),
    )
    .output(z.object({ refunded: z.boolean(), standings: z.array(Standing) }))
    .errors({ PLAY_ENDED }),
  /** The player of a play that was ended holds nothing any more. An unknown token, or another page's, changes nothing. */
  confirmEmpty: asChild.input(z.object({ token: PlayToken })).output(z.void()),
  /** Ends what a child is watching. */
  endNow: asParent.input(z.object({ profileId: ProfileId })).output(z.void()),
};
