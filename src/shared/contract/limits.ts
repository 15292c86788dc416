import * as z from "zod";
import { Standing, Verdict } from "../model/limits";
import { ProfileId } from "../model/profile";
import { VideoId } from "../model/video";
import { asChild } from "./access";

export const limits = {
  standing: asChild.input(z.object({ profileId: ProfileId })).output(Standing),
  /** Asks without spending. */
  verdict: asChild.input(z.object({ profileId: ProfileId, videoId: VideoId })).output(Verdict),
};
