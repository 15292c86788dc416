/** The ages that a parent picks from, in years. */
export const pickedAges = [0, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18] as const;
