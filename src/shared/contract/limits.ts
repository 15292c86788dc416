import * as z from "zod";
import { Grant, GrantDraft, GrantId, Pause } from "../model/grant";
import { Standing, Usage, Verdict } from "../model/limits";
import { LimitsPolicy } from "../model/limits-policy";
import { ProfileId } from "../model/profile";
import { Rehearsal } from "../model/rehearsal";
import { AccountingDay } from "../model/time";
import { VideoId } from "../model/video";
import { asChild, asParent, asParentQuietly } from "./access";

const NOT_FOUND = { status: 404, message: "There is no such profile" } as const;
const NO_VIDEO = { status: 404, message: "There is no such video for this child" } as const;
/** The grant's day is over, or it was taken back before, or never made. */
const TOO_LATE = { status: 409, message: "This grant no longer holds" } as const;
const ofChild = z.object({ profileId: ProfileId });

export const limits = {
  standing: asChild.input(ofChild).output(Standing),
  /** Asks without spending. */
  verdict: asChild
    .input(z.object({ profileId: ProfileId, videoId: VideoId }))
    .output(Verdict)
    .errors({ NO_VIDEO }),
  usage: asParentQuietly.input(ofChild).output(Usage).errors({ NOT_FOUND }),
  policy: asParentQuietly.input(ofChild).output(LimitsPolicy).errors({ NOT_FOUND }),
  replacePolicy: asParent
    .input(z.object({ profileId: ProfileId, policy: LimitsPolicy }))
    .output(LimitsPolicy)
    .errors({ NOT_FOUND }),
  /** "If this had been last week": the last seven days' plays under rules that are not saved yet. */
  rehearse: asParentQuietly
    .input(z.object({ profileId: ProfileId, policy: LimitsPolicy }))
    .output(Rehearsal)
    .errors({ NOT_FOUND }),
  /** For today; told to the child at once. */
  grant: asParent
    .input(
      z.object({
        profileId: ProfileId,
        draft: GrantDraft,
        why: z.string().trim().max(80).nullable().default(null),
      }),
    )
    .output(Grant)
    .errors({ NOT_FOUND }),
  takeBack: asParent
    .input(z.object({ grantId: GrantId }))
    .output(Grant)
    .errors({ TOO_LATE }),
  /** All of one accounting day, those taken back too, the latest first; null means today. */
  grants: asParentQuietly
    .input(z.object({ profileId: ProfileId, accountingDay: AccountingDay.nullable().default(null) }))
    .output(z.array(Grant))
    .errors({ NOT_FOUND }),
  /** Null ends a pause. */
  pause: asParent
    .input(z.object({ profileId: ProfileId, pause: Pause.nullable() }))
    .output(Standing)
    .errors({ NOT_FOUND }),
};
