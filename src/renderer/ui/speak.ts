/** Says words aloud with the system's own voice, as loud as 0 to 1; silent where there is none. */
export function speak(words: string, loudness = 1): void {
  if (!("speechSynthesis" in window)) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.volume = loudness;
  speechSynthesis.speak(utterance);
}
