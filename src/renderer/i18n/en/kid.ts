/** The words that children meet. At most six to a line, things and not rules. */
export const kid = {
  app: {
    name: "Matinee",
    loading: "Opening the doors",
    reconnecting: "Waiting for the projector",
    broken: "The projector is asleep",
    tryAgain: "Try again",
  },
} as const;
