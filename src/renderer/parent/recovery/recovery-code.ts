import { RecoveryCode } from "@shared/model/parent";

/** Letters and numbers in a whole code: 128 bits, five to a sign. */
export const codeLength = 26;

/** How many letters and numbers have been typed, without spaces and hyphens. */
export function typedLength(typed: string): number {
  return typed.replace(/[\s-]/g, "").length;
}

/** Whether the main process would look at it at all. */
export function wholeCode(typed: string): boolean {
  return typedLength(typed) === codeLength && RecoveryCode.safeParse(typed).success;
}

/** The groups as they stand on the paper. */
export function codeGroups(code: string): string[] {
  return code.split("-");
}
