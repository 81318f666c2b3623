import i18next, { type i18n } from 'i18next';
import type { Texts } from '../author/slot-type.ts';

/** Looks up words by key and language. */
export interface Words {
  /** The first of the `|`-parted keys that has words, with its `{{params}}` filled in; the key itself never reaches a customer. */
  text(key: string, language: string, params: Readonly<Record<string, string>>): string;
  has(key: string, language: string): boolean;
}

/**
 * Makes the words of a bot from the texts of its plugins and slot types, by namespace. A language without a key falls back to its nearest
 * relative, then to English.
 */
export function words(namespaces: ReadonlyMap<string, Texts>): Words {
  const languages = new Set([...namespaces.values()].flatMap((texts) => Object.keys(texts)));
  const resources = Object.fromEntries(
    [...languages].map((language) => [
      language,
      Object.fromEntries([...namespaces].map(([name, texts]) => [name, { ...texts[language] }])),
    ]),
  );
  const instance: i18n = i18next.createInstance({
    resources,
    lng: 'en',
    fallbackLng: { 'hi-Latn': ['en'], mr: ['hi', 'en'], default: ['en'] },
    keySeparator: false,
    nsSeparator: ':',
    interpolation: { escapeValue: false, skipOnVariables: true },
    initAsync: false,
  });
  void instance.init();
  const has = (key: string, language: string): boolean => instance.exists(key, { lng: language });
  return {
    has: (key, language) => key.split('|').some((each) => has(each, language)),
    text(key, language, params) {
      const found = key.split('|').find((each) => has(each, language));
      return found === undefined ? '' : instance.t(found, { lng: language, ...params });
    },
  };
}
