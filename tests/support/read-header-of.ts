import { closeSync, fstatSync, openSync } from "node:fs";
import { readHeader } from "@main/platform/headers/read-header";
import type { VideoFacts } from "@shared/model/video";

export function readHeaderOf(path: string): VideoFacts | null {
  const fd = openSync(path, "r");
  try {
    return readHeader(fd, fstatSync(fd).size);
  } finally {
    closeSync(fd);
  }
}
