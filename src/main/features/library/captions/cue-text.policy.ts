export type Emphasis = "b" | "i" | "u";

/** Puts a cue's text together. Whatever comes in, what comes out is well-formed. */
export interface CueText {
  /** Words as they are read, with `\n` for a new line. */
  write(words: string): void;
  emphasise(emphasis: Emphasis, on: boolean): void;
  /** Takes all emphasis back. */
  reset(): void;
  /** Empty where there is nothing to read. */
  finish(): string;
}

export function createCueText(): CueText {
  let written = "";
  let open: Emphasis[] = [];
  const wanted = new Set<Emphasis>();
  let lineBegun = false;
  /** Spaces wait for words, too: none is left at the end of a line. */
  let gap = false;

  /** `between` stands outside of whatever begins or ends here. */
  function follow(between: string): void {
    const same = open.length === wanted.size && open.every((emphasis) => wanted.has(emphasis));
    if (!same) closeAll();
    written += between;
    if (same) return;
    open = [...wanted];
    written += open.map((emphasis) => `<${emphasis}>`).join("");
  }
  function closeAll(): void {
    written += open
      .toReversed()
      .map((emphasis) => `</${emphasis}>`)
      .join("");
    open = [];
  }
  function writeLine(line: string): void {
    const readable = line.replaceAll(/\s+/g, " ").replaceAll(/\p{Cc}/gu, "");
    const words = readable.trim();
    gap ||= readable.startsWith(" ");
    if (words === "") return;
    // Breaks wait for words, so that there are no empty lines, which would end the cue.
    if (lineBegun) follow(gap ? " " : "");
    else follow(written === "" ? "" : "\n");
    lineBegun = true;
    gap = readable.endsWith(" ");
    written += escapeWords(words);
  }
  return {
    write(words) {
      for (const [index, line] of words.split("\n").entries()) {
        if (index > 0) {
          lineBegun = false;
          gap = false;
        }
        writeLine(line);
      }
    },
    emphasise(emphasis, on) {
      if (on) wanted.add(emphasis);
      else wanted.delete(emphasis);
    },
    reset: () => wanted.clear(),
    finish() {
      closeAll();
      return written.toWellFormed();
    },
  };
}

function escapeWords(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
