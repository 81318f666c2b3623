/** What the plugin says itself: its entry in the menu. What is said of the wait is the framework's, key `samvad:handOff…`. */
export const texts = {
  en: { title: 'Talk to a person' },
  hi: { title: 'किसी व्यक्ति से बात' },
  'hi-Latn': { title: 'Kisi vyakti se baat' },
} as const;
