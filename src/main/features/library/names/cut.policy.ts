/** What stands before a cut, without the one dot or underscore that led to it. */
export const beforeCut = (name: string, at: number): string => name.slice(0, at).replace(/[._]$/, "");
