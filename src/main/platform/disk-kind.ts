import { statfs } from "node:fs/promises";

/** Numbers of Linux, from `man statfs` and `linux/magic.h`. */
const remoteTypes = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE: sshfs, rclone; that ntfs-3g is not remote does not show
  0x01021997, // 9P
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x73757245, // Coda
]);

export type DiskKind = "local" | "remote" | "unknown";

/**
 * Whether the system tells of every change on the disk that a path is on. `remote`: not of those that others make.
 * `unknown`: it does not say.
 */
export async function findDiskKind(path: string): Promise<DiskKind> {
  if (process.platform === "win32") return path.startsWith("\\\\") ? "remote" : "local";
  if (process.platform !== "linux") return "unknown";
  const found = await statfs(path).catch(() => undefined);
  if (!found) return "unknown";
  return remoteTypes.has(found.type >>> 0) ? "remote" : "local";
}
