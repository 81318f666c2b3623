import type { Flow } from '../author/flow.ts';
import type { Plugin } from '../author/plugin.ts';
import type { Texts } from '../author/slot-type.ts';
import type { FlowProblem } from './flow-checks.ts';

/** What texts are checked against. */
export interface TextParts {
  /** Texts by namespace: plugins, slot types, the framework's own as `samvad`. */
  readonly texts: ReadonlyMap<string, Texts>;
  /** Languages the app speaks, BCP 47. */
  readonly locales: readonly string[];
  /** Longest title of a row, over all channels. */
  readonly rowTitle: number;
}

const LADDER = ['ask', 'rephrase', 'invalid'] as const;
/** What the ladder of every slot says of its own: without them a customer would not see the ways out. */
const WAYS_OUT = ['ask.pick', 'ask.open', 'ask.exits', 'option.skip', 'option.person', 'option.later'] as const;

/** Every language a plugin speaks it speaks completely: of those, the ones the app speaks, and English always. */
const spokenBy = (plugin: Plugin, { locales }: TextParts): readonly string[] => [
  'en',
  ...locales.filter((locale) => locale !== 'en' && plugin.texts[locale]),
];

/** What is missing or wrong in the words of one flow. */
export function flowTextProblems(flow: Flow, plugin: Plugin, parts: TextParts): readonly FlowProblem[] {
  const keys = [
    { of: 'title', key: flow.title },
    { of: 'confirm.text', key: flow.confirm.text },
    ...Object.entries(flow.slots).flatMap(([slot, { plugin: owner, type }]) => [
      ...LADDER.map((text) => ({ of: `slot ${slot}`, key: `${owner}:${slot}.${text}|${type.name}:${text}` })),
      { of: `slot ${slot}`, key: `${owner}:${slot}.title|samvad:slot.${slot}` },
    ]),
  ];
  const locales = spokenBy(plugin, parts);
  const missing = locales.flatMap((locale) =>
    keys
      .filter(({ key }) => wordsOf(key, locale, parts) === undefined)
      .map(({ of, key }): FlowProblem => {
        const text = `flow ${flow.name}, ${of}: there is no text ${key.split('|').join(' or ')}; add it to texts.${locale}`;
        return ['PLUGIN.TEXT_MISSING', text];
      }),
  );
  return [...missing, ...strayParameters(flow, locales, parts), ...longTitles(flow, locales, parts)];
}

/** A summary shows slots and quotes; anything else would stay empty. */
function strayParameters(flow: Flow, locales: readonly string[], parts: TextParts): readonly FlowProblem[] {
  const known = new Set([...Object.keys(flow.slots), ...Object.keys(flow.confirm.quotes)]);
  return locales.flatMap((locale) =>
    [flow.confirm.text, `${flow.confirm.text}.known`].flatMap((key) =>
      parametersOf(wordsOf(key, locale, parts) ?? '')
        .filter((name) => !known.has(name))
        .map((name): FlowProblem => {
          const text = `flow ${flow.name}: ${key} in ${locale} shows {{${name}}}, which is no slot or quote of the flow; name one of ${[...known].join(', ')}`;
          return ['PLUGIN.DECLARATION', text];
        }),
    ),
  );
}

function longTitles(flow: Flow, locales: readonly string[], parts: TextParts): readonly FlowProblem[] {
  const keys = [flow.title, ...Object.entries(flow.slots).map(([slot, { plugin }]) => `${plugin}:${slot}.title|samvad:slot.${slot}`)];
  return locales.flatMap((locale) =>
    keys.flatMap((key): FlowProblem[] => {
      const words = wordsOf(key, locale, parts) ?? '';
      if ([...words].length <= parts.rowTitle) return [];
      const text = `flow ${flow.name}: "${words}" (${key.split('|')[0]} in ${locale}) is too long to choose; give it at most ${parts.rowTitle} letters`;
      return [['PLUGIN.DECLARATION', text]];
    }),
  );
}

/** What is missing or wrong in the words of a plugin, whatever flow uses them. One that words the framework anew need not word all of it. */
export function pluginTextProblems(plugin: Plugin, parts: TextParts): readonly FlowProblem[] {
  const others = plugin.name === 'samvad' ? [] : spokenBy(plugin, parts).slice(1);
  return others.flatMap((locale) =>
    Object.entries(plugin.texts.en).flatMap(([key, english]): FlowProblem[] => {
      const words = plugin.texts[locale]?.[key];
      // Other wordings of a text are no duty of a language.
      if (words === undefined) return /\.\d+$/.test(key) ? [] : [['PLUGIN.TEXT_MISSING', `${key} is not in texts.${locale}; add it there`]];
      const known = parametersOf(english);
      return parametersOf(words)
        .filter((name) => !known.includes(name))
        .map((name): FlowProblem => {
          const text = `${key} in ${locale} shows {{${name}}}, which ${key} in en does not; use the parameters of the English text`;
          return ['PLUGIN.DECLARATION', text];
        });
    }),
  );
}

/** The ways out of a question that does not get on, in every language of the app. */
export function wayOutProblems(parts: TextParts): readonly FlowProblem[] {
  const spoken = ['en', ...parts.locales.filter((locale) => locale !== 'en' && parts.texts.get('samvad')?.[locale])];
  return spoken.flatMap((locale) =>
    WAYS_OUT.filter((key) => !wordsOf(`samvad:${key}`, locale, parts)).map((key): FlowProblem => {
      return ['PLUGIN.NO_EXIT', `the way out samvad:${key} has no words in ${locale}; give it some`];
    }),
  );
}

/** The words of the first of the `|`-parted keys that has any in this very language. */
function wordsOf(key: string, locale: string, { texts }: TextParts): string | undefined {
  for (const each of key.split('|')) {
    const parted = each.indexOf(':');
    const words = texts.get(each.slice(0, parted))?.[locale]?.[each.slice(parted + 1)];
    if (words !== undefined && words.trim() !== '') return words;
  }
  return undefined;
}

const parametersOf = (words: string): readonly string[] => [...words.matchAll(/\{\{\s*([^},\s]+)/g)].map(([, name = '']) => name);
