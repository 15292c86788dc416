/** Says words aloud with the system's own voice; silent where there is none. */
export function speak(words: string): void {
  if (!("speechSynthesis" in window)) return;
  speechSynthesis.cancel();
  speechSynthesis.speak(new SpeechSynthesisUtterance(words));
}
