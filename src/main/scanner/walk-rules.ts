import {
  isCaptionName,
  isHiddenName,
  isIgnoreFileName,
  isNfoName,
  isPictureName,
  isVideoName,
} from "../features/library/names/file-kinds.policy";
import { enterIgnored, type IgnoreRules, isIgnored } from "../features/library/names/ignore.policy";
import type { WalkRules } from "../platform/walk";
import type { WatchRules } from "../platform/watch";

const isSidecarName = (name: string) => isCaptionName(name) || isNfoName(name) || isPictureName(name);

export const walkRules: WalkRules<IgnoreRules | null> = {
  isVideo: isVideoName,
  isSidecar: isSidecarName,
  isIgnoreFile: isIgnoreFileName,
  isHidden: isHiddenName,
  nothingIgnored: null,
  enter: enterIgnored,
  isIgnored,
};

export const watchRules: WatchRules = {
  isHidden: isHiddenName,
  isOfInterest: (name) => isVideoName(name) || isSidecarName(name) || isIgnoreFileName(name),
};
