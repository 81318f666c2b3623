import type { Flow } from '../author/flow.ts';
import type { Plugin } from '../author/plugin.ts';
import type { SlotDeclaration } from '../author/slot.ts';
import { dependantsOf, slotNameOf } from '../dialogue/catalogue.ts';
import type { FaultCode } from '../kernel/codes.ts';
import { structureProblems } from './flow-checks.ts';
import { flowTextProblems, pluginTextProblems, type TextParts, wayOutProblems } from './text-checks.ts';

/** Something a plugin has to mend before the bot can start. */
export interface Problem {
  readonly code: FaultCode;
  readonly plugin: string;
  readonly file: string | null;
  readonly text: string;
}

/** What the checks look at. */
export interface CheckedParts extends TextParts {
  readonly plugins: readonly Plugin[];
  readonly bound: ReadonlySet<string>;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LEAST_EXAMPLES = 5;
/** Names of questions that are not slots. */
const RESERVED: ReadonlySet<string> = new Set(['confirm', 'known', 'resume', 'clarify', 'handOff', 'anythingElse']);

/** Everything wrong with the plugins of an app, all at once. */
export function findProblems(parts: CheckedParts): readonly Problem[] {
  const { plugins, bound } = parts;
  const framework = plugins.find(({ name }) => name === 'samvad');
  return [
    ...clashes(plugins),
    ...wayOutProblems(parts).map(([code, text]) => ({ code, plugin: 'samvad', file: framework?.file ?? null, text })),
    ...plugins.flatMap((plugin) => {
      const report = (code: FaultCode, text: string): Problem => ({ code, plugin: plugin.name, file: plugin.file, text });
      return [
        ...unbound(plugin, bound).map((text) => report('CONFIG.BINDING', text)),
        ...pluginTextProblems(plugin, parts).map((problem) => report(...problem)),
        ...plugin.flows.flatMap((flow) => [
          ...misdeclared(flow).map((text) => report('PLUGIN.DECLARATION', text)),
          ...exampleProblems(flow).map((text) => report('PLUGIN.EXAMPLES', text)),
          ...[...flowTextProblems(flow, plugin, parts), ...structureProblems(flow)].map((problem) => report(...problem)),
        ]),
      ];
    }),
  ];
}

function clashes(plugins: readonly Plugin[]): readonly Problem[] {
  const owners = new Map<string, Plugin>();
  const problems: Problem[] = [];
  const claim = (what: string, plugin: Plugin): void => {
    const owner = owners.get(what);
    if (!owner) return void owners.set(what, plugin);
    const with_ = owner === plugin ? 'is declared twice' : `is declared by plugin ${owner.name}${owner.file ? ` (${owner.file})` : ''} too`;
    problems.push({
      code: 'PLUGIN.CLASH',
      plugin: plugin.name,
      file: plugin.file,
      text: `${what} ${with_}; give one of them another name`,
    });
  };
  const types = new Map<string, unknown>();
  for (const plugin of plugins) {
    claim(`plugin "${plugin.name}"`, plugin);
    for (const channel of plugin.channels) claim(`channel "${channel.name}"`, plugin);
    for (const layer of plugin.middleware) claim(`middleware "${layer.name}"`, plugin);
    for (const flow of plugin.flows) {
      claim(`flow "${flow.name}"`, plugin);
      for (const { type } of Object.values(flow.slots)) {
        const known = types.get(type.name);
        // Factories make a type anew for each slot: what may not differ are the words that stand under its name.
        if (known !== undefined && known !== type.texts) {
          const text = `slot type "${type.name}" is not the one that another slot uses under this name; share it or rename it`;
          problems.push({ code: 'PLUGIN.CLASH', plugin: plugin.name, file: plugin.file, text });
        }
        types.set(type.name, type.texts);
      }
    }
  }
  return problems;
}

const unbound = (plugin: Plugin, bound: ReadonlySet<string>): readonly string[] =>
  Object.entries(plugin.needs)
    .filter(([, port]) => !bound.has(port.name))
    .map(([name, port]) => `needs.${name} (port "${port.name}") is bound to nothing; add bind(…) for it to the app's bindings`);

function misdeclared(flow: Flow): readonly string[] {
  const problems: string[] = [];
  if (!NAME.test(flow.name)) problems.push(`flow name "${flow.name}" is not lower case with hyphens`);
  if (!Number.isInteger(flow.version) || flow.version < 1)
    problems.push(`flow ${flow.name}: version ${flow.version} is not an integer from 1`);
  for (const slot of Object.keys(flow.slots)) if (RESERVED.has(slot)) problems.push(`flow ${flow.name}: a slot cannot be named "${slot}"`);
  const given = (of: string, declared: Readonly<Record<string, SlotDeclaration>>): void => {
    for (const [alias, slot] of Object.entries(declared)) {
      if (!slotNameOf(flow, slot))
        problems.push(`flow ${flow.name}: ${of} is given "${alias}", which is no slot of this flow; add it to slots`);
    }
  };
  for (const [name, slot] of Object.entries(flow.slots)) given(`slot ${name}`, slot.given);
  for (const [name, quote] of Object.entries(flow.confirm.quotes)) given(`quote ${name}`, quote.given);
  for (const name of Object.keys(flow.slots))
    if (dependantsOf(flow, name).includes(name)) problems.push(`flow ${flow.name}: slot ${name} depends on itself`);
  return problems;
}

function exampleProblems(flow: Flow): readonly string[] {
  const distinct = new Set(flow.intent.examples.map((example) => example.trim().toLowerCase()));
  return distinct.size >= LEAST_EXAMPLES
    ? []
    : [`flow ${flow.name} has ${distinct.size} different examples; give at least ${LEAST_EXAMPLES}`];
}
