/** Streams that run behind plays' tokens: shutting a door ends those in flight. In memory only. */
export interface MediaDoors {
  /** Aborts when the door is shut. */
  signalOf(token: string): AbortSignal;
  /** Ends what streams; a door that opens again gives a new signal. */
  shut(token: string): void;
}

export function createMediaDoors(): MediaDoors {
  const closers = new Map<string, AbortController>();
  return {
    signalOf(token) {
      const closer = closers.get(token) ?? new AbortController();
      closers.set(token, closer);
      return closer.signal;
    },
    shut(token) {
      closers.get(token)?.abort();
      closers.delete(token);
    },
  };
}
