/** The code that the operating system gave a failed call; empty for any other error. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

export function isDenied(error: unknown): boolean {
  const code = codeOf(error);
  return code === "EACCES" || code === "EPERM";
}
