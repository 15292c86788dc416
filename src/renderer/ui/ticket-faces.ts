export type TicketFace = "whole" | "torn";

const mostSideBySide = 6;

/** Whole tickets first, then torn ones; above six it is one ticket and a numeral. */
export function ticketFaces(total: number, left: number): { faces: TicketFace[]; numeral: number | null } {
  const whole = Math.max(0, left);
  const all = Math.max(total, whole);
  if (all > mostSideBySide) return { faces: [whole > 0 ? "whole" : "torn"], numeral: whole };
  return {
    faces: Array.from({ length: all }, (_, place) => (place < whole ? "whole" : "torn")),
    numeral: null,
  };
}
