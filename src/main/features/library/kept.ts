/** What is dear to count, kept until the library changes. */
export interface Kept {
  /** The answer of the last time that this was asked for, or else of `make`. */
  answer<T>(question: string, make: () => T): T;
  forget(): void;
}

/** More questions than a parent comes to ask before the next change. */
const mostAnswers = 200;

export function createKept(): Kept {
  const answers = new Map<string, unknown>();
  return {
    answer<T>(question: string, make: () => T): T {
      if (answers.has(question)) return answers.get(question) as T;
      const made = make();
      if (answers.size >= mostAnswers) answers.clear();
      answers.set(question, made);
      return made;
    },
    forget: () => answers.clear(),
  };
}
