import type { Flow } from '../author/flow.ts';
import type { Plugin } from '../author/plugin.ts';
import type { Texts } from '../author/slot-type.ts';
import { type FlowCatalogue, flowCatalogue } from '../dialogue/catalogue.ts';
import { Fault } from '../kernel/fault.ts';
import { systemTexts } from '../reply/system-texts.ts';
import { type Words, words } from '../reply/words.ts';
import type { Binding } from './binding.ts';
import { findProblems, type Problem } from './plugin-checks.ts';

/** The plugins of an app after all checks. */
export interface Loaded {
  readonly plugins: readonly Plugin[];
  readonly catalogue: FlowCatalogue;
  readonly words: Words;
}

/**
 * Checks the plugins of an app before the first message: names, needs, texts, examples, exits, clashes.
 *
 * @throws Fault with the code of the first problem; its message has one line per problem, each with plugin and file.
 */
export function loadPlugins(plugins: readonly Plugin[], bindings: readonly Binding[], locales: readonly string[]): Loaded {
  const flows = plugins.flatMap((plugin) => plugin.flows);
  const texts = namespaces(plugins, flows);
  const bound = new Set(bindings.map((binding) => binding.port));
  const problems = findProblems({ plugins, bound, texts, locales, rowTitle: rowTitleOf(plugins) });
  const [first] = problems;
  if (first) throw new Fault(first.code, problems.map(line).join('\n'), { operation: 'plugins.load', plugin: first.plugin });
  return { plugins, catalogue: flowCatalogue(flows), words: words(texts) };
}

/** The shortest row of all channels. */
const rowTitleOf = (plugins: readonly Plugin[]): number =>
  Math.min(...plugins.flatMap(({ channels }) => channels.map(({ limits }) => limits.rowTitle)));

const line = ({ code, plugin, file, text }: Problem): string => `${code}: plugin ${plugin}${file ? ` (${file})` : ''}: ${text}`;

/** Words by namespace: the framework's own, each plugin's, each slot type's. A plugin named `samvad` words the framework anew. */
function namespaces(plugins: readonly Plugin[], flows: readonly Flow[]): ReadonlyMap<string, Texts> {
  const types = flows.flatMap((flow) => Object.values(flow.slots).map((slot) => [slot.type.name, slot.type.texts] as const));
  const spaces = new Map<string, Texts>([...types, ...plugins.map((plugin) => [plugin.name, plugin.texts] as const)]);
  return spaces.set('samvad', merged(systemTexts, spaces.get('samvad')));
}

function merged(base: Texts, over: Texts | undefined): Texts {
  if (!over) return base;
  const languages = new Set([...Object.keys(base), ...Object.keys(over)]);
  const all = Object.fromEntries([...languages].map((language) => [language, { ...base[language], ...over[language] }]));
  return { ...all, en: { ...base.en, ...over.en } };
}
