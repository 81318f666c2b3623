/** What the plugin says itself: its entry in the menu. What is said of the wait is the framework's, key `samvad:handOff…`. */
export const texts = {
  en: { title: 'Talk to a person' },
  hi: { title: 'किसी इंसान से बात' },
  'hi-Latn': { title: 'Kisi insaan se baat' },
} as const;
