import i18next, { type i18n } from 'i18next';
import type { Texts } from '../author/slot-type.ts';

/** Looks up words by key and language. */
export interface Words {
  /** The first of the `|`-parted keys that has words, with its `{{params}}` filled in; the key itself never reaches a customer. */
  text(key: string, language: string, params: Readonly<Record<string, string>>): string;
  /**
   * The same in all wordings there are: those of `key`, `key.2`, `key.3` and so on, in one language; at least one. With a tone those of `key.angry`,
   * `key.angry.2` where the same language has them.
   */
  wordings(key: string, language: string, params: Readonly<Record<string, string>>, tone?: string): readonly string[];
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
    // Hindi in Latin letters falls back to English, not to Devanagari.
    load: 'currentOnly',
  });
  void instance.init();
  const has = (key: string, language: string): boolean => instance.exists(key, { lng: language });
  const text: Words['text'] = (key, language, params) => {
    const found = key.split('|').find((each) => has(each, language));
    return found === undefined ? '' : instance.t(found, { lng: language, ...params });
  };
  /** The language of the words that a key is found in. */
  const home = (key: string, language: string): string | undefined => {
    const [space, name] = splitKey(key);
    const { languageUtils } = instance.services as { languageUtils: { toResolveHierarchy(language: string): readonly string[] } };
    return languageUtils.toResolveHierarchy(language).find((each) => resources[each]?.[space]?.[name] !== undefined);
  };
  return {
    text,
    wordings(key, language, params, tone) {
      const plain = key.split('|').find((each) => has(each, language)) ?? key;
      const own = home(plain, language) ?? language;
      const found = tone !== undefined && home(`${plain}.${tone}`, own) === own ? `${plain}.${tone}` : plain;
      const texts = [text(found, language, params)];
      for (let number = 2; home(`${found}.${number}`, own) === own; number += 1) texts.push(text(`${found}.${number}`, own, params));
      return texts;
    },
  };
}

function splitKey(key: string): readonly [string, string] {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}
